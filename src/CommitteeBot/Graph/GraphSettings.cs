using System.Globalization;

namespace CommitteeBot.Graph;

/// <summary>
/// How the bot signs in to Microsoft 365, and what it follows there. Without a section <c>Graph</c> it asks nothing:
/// <c>Graph:TenantId</c>, <c>Graph:ClientId</c>, one of <c>Graph:ClientSecret</c>, <c>Graph:CertificatePath</c> and
/// <c>Graph:ManagedIdentity</c>, and <c>Graph:Committees</c>.
/// </summary>
internal sealed record GraphSettings(
    string? TenantId, string? ClientId, GraphCredentialKind Credential, IReadOnlyList<FollowedCommittee> Committees)
{
    public const string Section = "Graph";
    public const string NotificationPath = "/api/microsoft365/notifications";
    private const string PublicEndpoint = "https://graph.microsoft.com/v1.0";
    private static readonly string[] Ways = ["ClientSecret", "CertificatePath", "ManagedIdentity"];

    public bool IsOn => Credential != GraphCredentialKind.None;

    public Uri Endpoint { get; private init; } = new(PublicEndpoint);

    /// <summary>
    /// Where Microsoft tells of changes: the public address of the bot. Null where it has none; then nobody may call.
    /// </summary>
    public Uri? NotificationAddress { get; private init; }

    /// <summary>Whether people may have their own actions in their To Do.</summary>
    public bool ToDo { get; private init; }

    /// <summary>
    /// Whether Microsoft tells of changes in libraries too. It does so only to apps that may write to every file, so it
    /// is asked for by itself.
    /// </summary>
    public bool LibraryNotices { get; private init; }

    /// <summary>The secret, the path of the certificate, or the managed identity's client id.</summary>
    public string? Secret { get; private init; }
    public string? CertificatePassword { get; private init; }

    public static GraphSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var way = Array.Find(Ways, w => Has(section, w));
        return new GraphSettings(
            section["TenantId"], section["ClientId"],
            way is null ? GraphCredentialKind.None : (GraphCredentialKind)(Array.IndexOf(Ways, way) + 1),
            [.. section.GetSection("Committees").GetChildren().Select(FollowedCommittee.Read)])
        {
            Endpoint = new Uri(section["Endpoint"] is { Length: > 0 } other ? other : PublicEndpoint),
            NotificationAddress = section["NotificationAddress"] is { Length: > 0 } address && !AddressFaults(section).Any()
                ? new Uri($"{address.TrimEnd('/')}{NotificationPath}")
                : null,
            ToDo = way is not null && bool.TryParse(section["ToDo"], out var wantsToDo) && wantsToDo,
            LibraryNotices = bool.TryParse(section["LibraryNotices"], out var isSo) && isSo,
            Secret = way is null ? null : section[way],
            CertificatePassword = section["CertificatePassword"],
        };
    }

    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (!section.Exists())
            return [];
        return SignInFaults(section).Concat(AddressFaults(section))
            .Concat(section.GetSection("Committees").GetChildren().SelectMany(FollowedCommittee.Faults))
            .Concat(SharedPlans(Read(configuration)));
    }

    private static IEnumerable<string> SharedPlans(GraphSettings settings) => settings.Committees
        .Where(c => c.PlanGroup is not null).GroupBy(c => (c.PlanGroup, c.Plan?.ToUpperInvariant())).Where(g => g.Count() > 1)
        .Select(g => $"{Section}:Committees has the plan '{g.First().Plan}' for {string.Join(" and ", g.Select(c => c.Committee))}; "
            + "set a plan of its own for each.");

    private static IEnumerable<string> SignInFaults(IConfigurationSection section)
    {
        var ways = Ways.Where(w => Has(section, w)).ToList();
        if (ways.Count != 1)
            yield return "Graph needs one way to sign in; set one of "
                + $"{string.Join(", ", Ways.Select(w => $"{Section}:{w}"))}, or remove the section {Section}.";
        var isManaged = ways is ["ManagedIdentity"];
        foreach (var key in new[] { "TenantId", "ClientId" })
        {
            if (section[key] is var value && !Guid.TryParse(value, out _) && !(isManaged && value is null or ""))
                yield return $"{Section}:{key} is '{value}'; allowed: an id (a GUID).";
        }

        if (isManaged && section["ManagedIdentity"] is { } identity && identity != "System"
            && !Guid.TryParse(identity, out _))
            yield return $"{Section}:ManagedIdentity is '{identity}'; allowed: System, or a client id (a GUID).";
        if (section["Endpoint"] is { Length: > 0 } endpoint && !IsSafe(endpoint))
            yield return $"{Section}:Endpoint is '{endpoint}'; allowed: an address that begins with https://.";
    }

    private static IEnumerable<string> AddressFaults(IConfigurationSection section)
    {
        if (section["NotificationAddress"] is { Length: > 0 } address
            && (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps))
            yield return $"{Section}:NotificationAddress is '{address}'; allowed: the public address of the bot, which begins with "
                + "https://.";
        if (section["ToDo"] is { Length: > 0 } toDo && !bool.TryParse(toDo, out _))
            yield return $"{Section}:ToDo is '{toDo}'; allowed: true or false.";
        if (section["LibraryNotices"] is not { Length: > 0 } notices)
            yield break;
        if (!bool.TryParse(notices, out var isSo))
            yield return $"{Section}:LibraryNotices is '{notices}'; allowed: true or false.";
        else if (isSo && section["NotificationAddress"] is not { Length: > 0 })
            yield return $"{Section}:LibraryNotices needs {Section}:NotificationAddress, where Microsoft "
                + "tells of them.";
    }

    /// <summary>A token goes there, so it's an encrypted address or this machine.</summary>
    private static bool IsSafe(string endpoint) => Uri.TryCreate(endpoint, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback);

    private static bool Has(IConfigurationSection section, string key) => !string.IsNullOrWhiteSpace(section[key]);

    /// <summary>Never the secret.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Credential}, {Committees.Count} committees");
}

internal enum GraphCredentialKind
{
    None,
    Secret,
    Certificate,
    ManagedIdentity,
}
