/** A registration at Azure Bot Service. */
export interface BotSettings {
  readonly appId: string;
  readonly kind: "MultiTenant" | "SingleTenant" | "UserAssignedMSI";
  /** The one tenant whose people may talk; undefined: any. */
  readonly tenant?: string;
  readonly proof:
    | { readonly kind: "password"; readonly password: string }
    | { readonly kind: "certificate"; readonly thumbprint: string; readonly privateKey: string }
    | { readonly kind: "managed-identity" };
  readonly cloud: Cloud;
}

/** Where a cloud of Azure has what is needed. */
export interface Cloud {
  readonly loginUrl: string;
  readonly scope: string;
  readonly issuer: string;
  /** Names the keys that requests are signed with. */
  readonly openIdUrl: string;
}
