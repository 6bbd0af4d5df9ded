namespace ActivityProtocol.Auth;

/// <summary>
/// The addresses of one of Microsoft's clouds.
/// <para>Sources: https://learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high and how-to-deploy-china-cloud;
/// service hosts: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages</para>
/// </summary>
/// <param name="Name">The value of the setting <c>MicrosoftAppCloud</c>.</param>
/// <param name="Issuer">Who issues the tokens that come in.</param>
/// <param name="MetadataUrl">Where the keys of those tokens are described.</param>
/// <param name="Authority">Where tokens for the way out are asked for.</param>
/// <param name="Scope">What those are for.</param>
/// <param name="SharedTenant">The tenant that issues them to multi-tenant bots.</param>
/// <param name="ServiceHosts">The hosts that such a token may be sent to; <c>*.</c> stands for any name below.</param>
public sealed record TeamsCloud(string Name, string Issuer, string MetadataUrl, string Authority, string Scope, string SharedTenant, IReadOnlyList<string> ServiceHosts)
{
    /// <summary>Microsoft's public cloud, with GCC.</summary>
    public static TeamsCloud Public { get; } = new(
        "Public", "https://api.botframework.com", "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.com", "https://api.botframework.com/.default", "botframework.com",
        ["smba.trafficmanager.net", "*.botframework.com", "smba.infra.gcc.teams.microsoft.com"]);

    /// <summary>United States government, GCC High.</summary>
    public static TeamsCloud GccHigh { get; } = new(
        "GccHigh", "https://api.botframework.us", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.us", "https://api.botframework.us/.default", "MicrosoftServices.onmicrosoft.us",
        ["smba.infra.gov.teams.microsoft.us", "*.botframework.us", "*.botframework.azure.us"]);

    /// <summary>United States Department of Defense.</summary>
    public static TeamsCloud DoD { get; } = GccHigh with { Name = "DoD", ServiceHosts = ["smba.infra.dod.teams.microsoft.us", "*.botframework.us", "*.botframework.azure.us"] };

    /// <summary>China, run by 21Vianet.</summary>
    public static TeamsCloud China { get; } = new(
        "China", "https://api.botframework.azure.cn", "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        "https://login.partner.microsoftonline.cn", "https://api.botframework.azure.cn/.default", "microsoftservices.partner.onmschina.cn",
        ["smba.trafficmanager.cn", "*.botframework.azure.cn"]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TeamsCloud> All { get; } = [Public, GccHigh, DoD, China];
}
