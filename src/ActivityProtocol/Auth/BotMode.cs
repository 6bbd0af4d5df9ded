namespace ActivityProtocol.Auth;

/// <summary>Who may talk to the bot; decided once, at start, by whether an app id is configured.</summary>
public enum BotMode
{
    /// <summary>No app id: only this machine, without tokens.</summary>
    Local,

    /// <summary>An app id: only Teams, and each request with a valid token. No switch turns that off.</summary>
    Teams,
}

/// <summary>The kinds of bot registration in Azure.</summary>
public enum AppType
{
    /// <summary>An app registration of one tenant, with a secret or a certificate.</summary>
    SingleTenant,

    /// <summary>A user-assigned managed identity; no secret at all.</summary>
    UserAssignedMSI,

    /// <summary>A registration made before 31 July 2025, when new ones ended; those run on.</summary>
    MultiTenant,
}
