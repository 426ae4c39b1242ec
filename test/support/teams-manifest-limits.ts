import { z } from "zod";

const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const httpsUrl = z.url({ protocol: /^https$/ }).max(2048);
const command = z.strictObject({ title: z.string().min(1).max(32), description: z.string().min(1).max(128) });

/**
 * What of Microsoft's schema 1.19 for the manifest of a Teams app our own can break: lengths, forms, and no field that it
 * does not know.
 */
export const teamsManifestLimits = z.strictObject({
  $schema: z.literal("https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.schema.json"),
  manifestVersion: z.literal("1.19"),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  id: guid,
  developer: z.strictObject({
    name: z.string().min(1).max(32),
    websiteUrl: httpsUrl,
    privacyUrl: httpsUrl,
    termsOfUseUrl: httpsUrl,
  }),
  localizationInfo: z.strictObject({ defaultLanguageTag: z.string().regex(/^[A-Za-z]{2}(-[A-Za-z]{2})?$/) }),
  name: z.strictObject({ short: z.string().min(1).max(30), full: z.string().min(1).max(100) }),
  description: z.strictObject({ short: z.string().min(1).max(80), full: z.string().min(1).max(4000) }),
  icons: z.strictObject({ color: z.literal("color.png"), outline: z.literal("outline.png") }),
  accentColor: z.string().regex(/^#[0-9A-F]{6}$/i),
  bots: z
    .array(
      z.strictObject({
        botId: guid,
        scopes: z.array(z.enum(["team", "personal", "groupChat"])).max(3),
        isNotificationOnly: z.boolean(),
        supportsFiles: z.boolean(),
        commandLists: z
          .array(
            z.strictObject({
              scopes: z.array(z.enum(["team", "personal", "groupChat"])).max(3),
              commands: z.array(command).max(10),
            }),
          )
          .max(3),
      }),
    )
    .length(1),
  validDomains: z.array(z.string().max(2048)).max(16),
  webApplicationInfo: z.strictObject({ id: guid, resource: z.string().max(2048) }),
  authorization: z.strictObject({
    permissions: z.strictObject({
      resourceSpecific: z
        .array(z.strictObject({ name: z.string().max(128), type: z.enum(["Application", "Delegated"]) }))
        .max(16),
    }),
  }),
});
