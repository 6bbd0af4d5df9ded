using ActivityProtocol.Schema;
using Microsoft.Extensions.Configuration;

namespace ActivityProtocol.Auth;

/// <summary>
/// Who the bot is and whom it trusts, read once at start. The keys are those of the Bot Framework where it had one:
/// <c>MicrosoftAppId</c>, <c>MicrosoftAppTenantId</c>, <c>MicrosoftAppType</c>, and one of <c>MicrosoftAppPassword</c>,
/// <c>MicrosoftAppCertificatePath</c> (with <c>MicrosoftAppCertificatePassword</c>) and
/// <c>MicrosoftAppCertificateThumbprint</c>;
/// besides <c>MicrosoftAppCloud</c>, <c>MicrosoftAppOpenIdMetadataUrl</c>, <c>AllowedTenantIds</c>,
/// <c>AllowedChannelIds</c>, <c>AllowedServiceHosts</c> and <c>MaxActivityBytes</c>.
/// </summary>
public sealed class BotSettings
{
    /// <summary>
    /// The largest activity that is read when <c>MaxActivityBytes</c> says nothing: 256 KB. Teams' own messages end at
    /// about 100 KB.
    /// </summary>
    public const int DefaultMaxActivityBytes = 256 * 1024;

    /// <summary>Local, or Teams.</summary>
    public BotMode Mode => AppId is null ? BotMode.Local : BotMode.Teams;

    /// <summary>The bot's app id (a GUID); null in local mode.</summary>
    public string? AppId { get; private init; }

    /// <summary>The tenant of the registration; null in local mode, and where a multi-tenant bot names none.</summary>
    public string? TenantId { get; private init; }

    /// <summary>The kind of registration.</summary>
    public AppType AppType { get; private init; }

    /// <summary>The cloud.</summary>
    public TeamsCloud Cloud { get; private init; } = TeamsCloud.Public;

    /// <summary>
    /// Where the keys for tokens that come in are described: the cloud's address unless a setting names another.
    /// </summary>
    public Uri MetadataUrl { get; private init; } = new(TeamsCloud.Public.MetadataUrl);

    /// <summary>The tenants whose people may use the bot; never empty in Teams mode.</summary>
    public IReadOnlySet<string> AllowedTenantIds { get; private init; } = new HashSet<string>();

    /// <summary>
    /// The channels whose activities are accepted in Teams mode: Teams, and those of <c>AllowedChannelIds</c>. Adding
    /// one means believing what it
    /// says about who a person is.
    /// </summary>
    public IReadOnlySet<string> AllowedChannelIds { get; private init; } = new HashSet<string>(
        StringComparer.Ordinal) { ChannelIds.Teams };

    /// <summary>
    /// The hosts that the bot calls and sends its token to: the cloud's and those of <c>AllowedServiceHosts</c>.
    /// </summary>
    public IReadOnlyList<string> ServiceHosts { get; private init; } = TeamsCloud.Public.ServiceHosts;

    /// <summary>The largest activity that is read, in bytes of JSON.</summary>
    public int MaxActivityBytes { get; private init; } = DefaultMaxActivityBytes;

    internal string? Password { get; private init; }

    internal string? CertificatePath { get; private init; }

    internal string? CertificatePassword { get; private init; }

    internal string? CertificateThumbprint { get; private init; }

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="SettingsException">One or more of them cannot be used; it lists all.</exception>
    public static BotSettings Read(IConfiguration configuration)
    {
        var read = new SettingsReader(configuration);
        var appId = read.Guid("MicrosoftAppId");
        var maxBytes = read.Number("MaxActivityBytes", 1024, 16 * 1024 * 1024) ?? DefaultMaxActivityBytes;
        if (!read.Has("MicrosoftAppId"))
        {
            // Half a Teams configuration must not become an open local bot.
            foreach (var key in SettingsReader.TeamsKeys.Where(read.Has))
            {
                read.AddFault($"MicrosoftAppId is missing, but {key} is set. Set MicrosoftAppId to the bot's app id "
                    + $"(a GUID), or remove {key} for local mode.");
            }

            read.ThrowIfFaulty();
            return new BotSettings { MaxActivityBytes = maxBytes };
        }

        var type = read.Choice("MicrosoftAppType", AppType.SingleTenant);
        var tenant = read.Guid("MicrosoftAppTenantId");
        var tenants = read.Guids("AllowedTenantIds");
        if (type != AppType.MultiTenant && !read.Has("MicrosoftAppTenantId"))
            read.AddFault($"MicrosoftAppTenantId is missing: a {type} bot needs the id (a GUID) of its tenant.");
        if (tenant is not null) tenants.Add(tenant);
        if (type == AppType.MultiTenant && tenants.Count == 0 && !read.Has("AllowedTenantIds"))
        {
            read.AddFault("AllowedTenantIds is missing: "
                + "a MultiTenant bot needs the ids (GUIDs) of the tenants that may use it.");
        }

        read.CheckCredential(type);
        var cloud = read.Cloud("MicrosoftAppCloud");
        if (cloud.ServiceHosts.Count == 0 && !read.Has("AllowedServiceHosts"))
        {
            read.AddFault($"AllowedServiceHosts is missing: for MicrosoftAppCloud={cloud.Name} it has to name the host "
                + "of Teams' service address.");
        }

        var settings = new BotSettings
        {
            AppId = appId,
            TenantId = tenant,
            AppType = type,
            Cloud = cloud,
            MetadataUrl = read.SafeUrl("MicrosoftAppOpenIdMetadataUrl") ?? new Uri(cloud.MetadataUrl),
            AllowedTenantIds = tenants,
            AllowedChannelIds = new HashSet<string>([ChannelIds.Teams, .. read.Names("AllowedChannelIds")],
                StringComparer.Ordinal),
            ServiceHosts = [.. cloud.ServiceHosts, .. read.Hosts("AllowedServiceHosts")],
            MaxActivityBytes = maxBytes,
            Password = read.Text("MicrosoftAppPassword"),
            CertificatePath = read.Text("MicrosoftAppCertificatePath"),
            CertificatePassword = read.Text("MicrosoftAppCertificatePassword"),
            CertificateThumbprint = read.Text("MicrosoftAppCertificateThumbprint"),
        };
        read.ThrowIfFaulty();
        return settings;
    }
}
