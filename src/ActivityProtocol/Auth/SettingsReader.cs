using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace ActivityProtocol.Auth;

/// <summary>
/// Reads single settings and gathers what is wrong with them, so that an administrator sees every fault at the first
/// start.
/// </summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    /// <summary>Settings that make sense with an app id only.</summary>
    public static readonly string[] TeamsKeys =
    [
        "MicrosoftAppTenantId", "MicrosoftAppType", "MicrosoftAppPassword", "MicrosoftAppCertificatePath",
            "MicrosoftAppCertificatePassword",
        "MicrosoftAppCertificateThumbprint", "MicrosoftAppCloud", "MicrosoftAppOpenIdMetadataUrl", "AllowedTenantIds",
            "AllowedChannelIds", "AllowedServiceHosts",
    ];

    private static readonly string[] Secrets = ["MicrosoftAppPassword", "MicrosoftAppCertificatePath",
        "MicrosoftAppCertificateThumbprint"];

    private readonly List<string> faults = [];

    public void AddFault(string fault) => faults.Add(fault);

    public void ThrowIfFaulty()
    {
        if (faults.Count > 0) throw new SettingsException(faults);
    }

    public string? Text(string key) =>
        configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    public bool Has(string key) => Text(key) is not null || Items(key).Count > 0;

    /// <summary>
    /// A list as an array (<c>Key:0</c>) or in one value with commas, as environment variables have it.
    /// </summary>
    private List<string> Items(string key) =>
    [
        .. configuration.GetSection(key).GetChildren().Select(child => child.Value?.Trim()).OfType<string>()
            .Where(value => value.Length > 0),
        .. (Text(key) ?? "").Split([',', ';', ' '],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    ];

    public string? Guid(string key) => Text(key) is { } text ? AsGuid(key, text) : null;

    public HashSet<string> Guids(string key) => [.. Items(key).Select(item => AsGuid(key, item)).OfType<string>()];

    private string? AsGuid(string key, string text)
    {
        if (System.Guid.TryParse(text, out var id) && id != System.Guid.Empty) return id.ToString("D");
        AddFault($"{key} is not a GUID such as 00000000-1111-2222-3333-444444444444.");
        return null;
    }

    public int? Number(string key, int least, int most)
    {
        if (Text(key) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            && number <= most) return number;
        AddFault($"{key} must be a whole number from {least} to {most}.");
        return null;
    }

    public AppType Choice(string key, AppType otherwise)
    {
        if (Text(key) is not { } text) return otherwise;
        foreach (var type in Enum.GetValues<AppType>())
            if (text.Equals(type.ToString(), StringComparison.OrdinalIgnoreCase)) return type;
        AddFault($"{key} must be one of {string.Join(", ", Enum.GetNames<AppType>())}.");
        return otherwise;
    }

    public TeamsCloud Cloud(string key)
    {
        var name = Text(key) ?? TeamsCloud.Public.Name;
        if (TeamsCloud.All.FirstOrDefault(cloud =>
            cloud.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found) return found;
        AddFault($"{key} must be one of {string.Join(", ", TeamsCloud.All.Select(cloud => cloud.Name))}.");
        return TeamsCloud.Public;
    }

    /// <summary>An https address; http only on this machine, which is for tests.</summary>
    public Uri? SafeUrl(string key)
    {
        if (Text(key) is not { } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && SafeAddress.IsHttpsOrLoopback(url)) return url;
        AddFault($"{key} must be an https address.");
        return null;
    }

    /// <summary>Ids of channels as the protocol writes them: small letters and digits.</summary>
    public IEnumerable<string> Names(string key)
    {
        var names = Items(key);
        foreach (var name in names.Where(name =>
            !name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))))
        {
            AddFault($"{key} takes ids of channels in small letters, such as webchat or directline "
                + $"(entry {names.IndexOf(name) + 1}).");
        }
        return names;
    }

    public IEnumerable<string> Hosts(string key)
    {
        var hosts = Items(key);
        foreach (var host in hosts.Where(host => !SafeAddress.IsHostPattern(host)))
        {
            AddFault($"{key} takes host names such as connector.example.com or *.connector.example.com, without https:// "
                + $"and without a path (entry {hosts.IndexOf(host) + 1}).");
        }
        return hosts;
    }

    public void CheckCredential(AppType type)
    {
        var given = Secrets.Where(Has).ToArray();
        if (type == AppType.UserAssignedMSI && given.Length > 0)
        {
            AddFault($"{string.Join(" and ", given)} must not be set: "
                + "a UserAssignedMSI bot uses its managed identity.");
        }

        if (type != AppType.UserAssignedMSI && given.Length != 1)
        {
            AddFault($"Set exactly one of {string.Join(", ", Secrets)} for a {type} bot; "
                + $"{(given.Length == 0 ? "none is" : string.Join(" and ", given) + " are")} set.");
        }

        if (Text("MicrosoftAppCertificatePath") is { } path && !File.Exists(path))
            AddFault("MicrosoftAppCertificatePath names a file that does not exist or cannot be read.");
    }
}
