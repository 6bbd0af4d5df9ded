namespace ActivityProtocol.Auth;

/// <summary>
/// The addresses of one of Microsoft's clouds.
/// <para>Sources: https://learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high and
/// how-to-deploy-china-cloud;
/// service hosts:
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages</para>
/// </summary>
/// <param name="Name">The value of the setting <c>MicrosoftAppCloud</c>.</param>
/// <param name="Issuer">The issuer of incoming tokens.</param>
/// <param name="MetadataUrl">The OpenID configuration that leads to the keys of incoming tokens.</param>
/// <param name="Authority">The service that issues the bot's own tokens.</param>
/// <param name="Scope">The scope of the bot's own tokens.</param>
/// <param name="SharedTenant">The tenant that issues tokens to multi-tenant bots.</param>
/// <param name="ServiceHosts">
/// The hosts of Teams itself, and so the only ones that the bot's token is sent to. Hosts of other channels, such as
/// <c>*.botframework.com</c>,
/// aren't among them.
/// </param>
public sealed record TeamsCloud(
    string Name, string Issuer, string MetadataUrl, string Authority, string Scope, string SharedTenant,
        IReadOnlyList<string> ServiceHosts)
{
    /// <summary>Microsoft's public cloud, with GCC.</summary>
    public static TeamsCloud Public { get; } = new(
        "Public", "https://api.botframework.com", "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.com", "https://api.botframework.com/.default", "botframework.com",
        ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"]);

    /// <summary>United States government, GCC High.</summary>
    public static TeamsCloud GccHigh { get; } = new(
        "GccHigh", "https://api.botframework.us",
            "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.us", "https://api.botframework.us/.default", "MicrosoftServices.onmicrosoft.us",
        ["smba.infra.gov.teams.microsoft.us"]);

    /// <summary>United States Department of Defense.</summary>
    public static TeamsCloud DoD { get; } = GccHigh with { Name = "DoD",
        ServiceHosts = ["smba.infra.dod.teams.microsoft.us"] };

    /// <summary>
    /// China, run by 21Vianet. Microsoft publishes no service host for Teams there, so <c>AllowedServiceHosts</c> has
    /// to name it.
    /// </summary>
    public static TeamsCloud China { get; } = new(
        "China", "https://api.botframework.azure.cn",
            "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        "https://login.partner.microsoftonline.cn", "https://api.botframework.azure.cn/.default",
        "microsoftservices.partner.onmschina.cn", []);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TeamsCloud> All { get; } = [Public, GccHigh, DoD, China];
}
