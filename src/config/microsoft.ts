import { z } from "zod";
import { isSafeUrl } from "./safe-url.js";

/** A registration at Azure Bot Service. */
export interface BotSetting {
  readonly appId: string;
  readonly kind: "MultiTenant" | "SingleTenant" | "UserAssignedMSI";
  /** The one tenant whose people may talk; absent: any. */
  readonly tenant?: string;
  /** How this bot proves who it is when it sends. */
  readonly proof:
    | { readonly kind: "password"; readonly password: string }
    | { readonly kind: "certificate"; readonly thumbprint: string; readonly privateKey: string }
    | { readonly kind: "managed-identity" };
  readonly cloud: {
    readonly loginUrl: string;
    readonly scope: string;
    readonly issuer: string;
    readonly openIdUrl: string;
    /** Where Teams of every region is reached by a bot that has not heard from a team yet. */
    readonly teamsUrl: string;
  };
}

/** What Teams, Web Chat and Direct Line need. */
export interface MicrosoftSetting {
  /** Absent: `/api/messages` is for programs of this machine. */
  readonly bot?: BotSetting;
  /** More hosts than Microsoft's own that answers may go to. */
  readonly botServiceHosts: readonly string[];
  /** Lets servers of other pages begin talks over Direct Line. */
  readonly directLineSecret?: string;
}

const publicCloud = {
  loginUrl: "https://login.microsoftonline.com/botframework.com",
  scope: "https://api.botframework.com",
  issuer: "https://api.botframework.com",
  openIdUrl: "https://login.botframework.com/v1/.well-known/openidconfiguration",
  teamsUrl: "https://smba.trafficmanager.net/teams/",
};

/** The US government's; Korea's public sector is in the public one. */
const governmentCloud = {
  loginUrl: "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us",
  scope: "https://api.botframework.us",
  issuer: "https://api.botframework.us",
  openIdUrl: "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
  teamsUrl: "https://smba.infra.gov.teams.microsoft.us/teams/",
};

const kinds = { multitenant: "MultiTenant", singletenant: "SingleTenant", userassignedmsi: "UserAssignedMSI" } as const;
const kindProblem = "MicrosoftAppType must be SingleTenant, MultiTenant or UserAssignedMSI";
const hostsProblem =
  "IEUM_BOT_SERVICE_HOSTS must be host names with commas between them, for example smba.example.kr,*.bots.example.kr; an origin such as http://127.0.0.1:9000 only for a connector of your own";
const openIdProblem =
  "BotOpenIdMetadata must begin with https:// (or http:// on this machine), for example https://login.botframework.com/v1/.well-known/openidconfiguration";

/** The settings by the names that Microsoft's own documents use. */
export const microsoftShape = {
  MicrosoftAppId: z
    .string()
    .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, {
      error: "MicrosoftAppId must be the application's id, as the Azure portal shows it",
    })
    .optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppType: z
    .string()
    .toLowerCase()
    .pipe(z.enum(["multitenant", "singletenant", "userassignedmsi"], { error: kindProblem }))
    .transform((kind) => kinds[kind])
    .default("MultiTenant"),
  MicrosoftAppTenantId: z
    .string()
    .regex(/^[\w.-]{1,128}$/, {
      error: "MicrosoftAppTenantId must be the directory's id, as the Azure portal shows it",
    })
    .optional(),
  CertificateThumbprint: z.string().optional(),
  CertificatePrivateKey: z
    .string()
    .transform((key) => key.replaceAll("\\n", "\n"))
    .optional(),
  ChannelService: z
    .literal("https://botframework.azure.us", {
      error: "ChannelService must be https://botframework.azure.us, or be left out for the public cloud",
    })
    .optional(),
  BotOpenIdMetadata: z.string().refine(isSafeUrl, { error: openIdProblem }).optional(),
  IEUM_BOT_SERVICE_HOSTS: z
    .string()
    .transform((text) => text.split(",").map((one) => one.trim().toLowerCase()))
    .refine((hosts) => hosts.every(isHost), { error: hostsProblem })
    .default([]),
  IEUM_DIRECTLINE_SECRET: z
    .string()
    .min(24, {
      error: "IEUM_DIRECTLINE_SECRET must have 24 characters at least; make one with: openssl rand -base64 32",
    })
    .regex(/^[\x21-\x7e]+$/, { error: "IEUM_DIRECTLINE_SECRET must be plain letters, digits and signs without spaces" })
    .optional(),
};

const read = z.object(microsoftShape);

/** The Microsoft settings together, or what is missing of them. */
export function microsoftSetting(given: z.infer<typeof read>): MicrosoftSetting | { readonly problem: string } {
  const { IEUM_DIRECTLINE_SECRET: directLineSecret, IEUM_BOT_SERVICE_HOSTS: botServiceHosts } = given;
  const bot = botSetting(given);
  if (bot !== undefined && "problem" in bot) return bot;
  return { botServiceHosts, ...(bot ? { bot } : {}), ...(directLineSecret ? { directLineSecret } : {}) };
}

function botSetting(given: z.infer<typeof read>): BotSetting | { readonly problem: string } | undefined {
  const { MicrosoftAppId: appId, MicrosoftAppType: kind, MicrosoftAppTenantId: tenant } = given;
  if (appId === undefined) {
    return given.MicrosoftAppPassword === undefined && given.CertificatePrivateKey === undefined
      ? undefined
      : { problem: "MicrosoftAppId is needed with MicrosoftAppPassword or a certificate" };
  }
  if (kind !== "MultiTenant" && tenant === undefined)
    return { problem: `MicrosoftAppTenantId is needed with MicrosoftAppType=${kind}` };
  const proof = proofOf(given);
  if ("problem" in proof) return proof;
  const cloud = given.ChannelService === undefined ? publicCloud : governmentCloud;
  const openIdUrl = given.BotOpenIdMetadata ?? cloud.openIdUrl;
  // A bot of many tenants answers any; a tenant that is set beside it names its owner.
  const only = kind === "MultiTenant" || tenant === undefined ? {} : { tenant };
  return { appId, kind, ...only, proof, cloud: { ...cloud, openIdUrl } };
}

function proofOf(given: z.infer<typeof read>): BotSetting["proof"] | { readonly problem: string } {
  const { MicrosoftAppType: kind, MicrosoftAppPassword: password } = given;
  const { CertificateThumbprint: thumbprint, CertificatePrivateKey: privateKey } = given;
  if (kind === "UserAssignedMSI") {
    return password === undefined
      ? { kind: "managed-identity" }
      : { problem: "MicrosoftAppPassword must be left out with MicrosoftAppType=UserAssignedMSI" };
  }
  if (thumbprint !== undefined && privateKey !== undefined) return { kind: "certificate", thumbprint, privateKey };
  if (thumbprint !== undefined || privateKey !== undefined)
    return { problem: "CertificateThumbprint and CertificatePrivateKey are needed together" };
  if (password !== undefined) return { kind: "password", password };
  return { problem: "MicrosoftAppPassword, or a certificate, is needed with MicrosoftAppId" };
}

function isHost(text: string): boolean {
  if (/^https?:\/\//.test(text)) return URL.canParse(text) && new URL(text).origin === text;
  return /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(text);
}
