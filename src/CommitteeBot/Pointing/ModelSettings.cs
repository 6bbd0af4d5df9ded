using System.Globalization;

namespace CommitteeBot.Pointing;

/// <summary>
/// The language model that may point at sentences: settings <c>Answers:Model:…</c>. Off where no endpoint is set.
/// </summary>
/// <param name="Endpoint">Of an interface like OpenAI's, up to and with <c>/v1</c>.</param>
/// <param name="Name">The model's name there; with Azure OpenAI that of the deployment.</param>
/// <param name="Key">Null for a managed identity, or for an endpoint that wants none.</param>
internal sealed record ModelSettings(Uri Endpoint, string Name, string? Key, ModelSignIn SignIn)
{
    public const string Section = "Answers:Model";
    public const string EndpointKey = Section + ":Endpoint";
    public const string NameKey = Section + ":Name";
    public const string KeyKey = Section + ":Key";
    public const string SignInKey = Section + ":SignIn";
    public const string IdentityKey = Section + ":IdentityClientId";
    public const string SecondsKey = Section + ":Seconds";
    public const string LargestPromptKey = Section + ":LargestPrompt";
    public const string CallsKey = Section + ":CallsAMinute";
    public const string TokensKey = Section + ":TokensAMonth";
    public const string RestrictedKey = Section + ":Restricted";
    public const string ReadingKey = Section + ":Reading";

    /// <summary>Whole settings: key, least, most, default.</summary>
    private static readonly (string Key, long Min, long Max, long Default)[] Numbers =
    [
        (SecondsKey, 1, 4, 3), (LargestPromptKey, 4_000, 200_000, 24_000), (CallsKey, 1, 10_000, 60),
        (TokensKey, 0, 1_000_000_000_000, 5_000_000),
    ];

    /// <summary>Of a user-assigned managed identity; null for the machine's own.</summary>
    public string? IdentityClientId { get; init; }

    /// <summary>What a turn waits for the model at most, all its calls together.</summary>
    public TimeSpan Limit { get; init; }

    /// <summary>Characters; about four make a token.</summary>
    public int LargestPrompt { get; init; }

    /// <summary>For each tenant, on each node.</summary>
    public int CallsAMinute { get; init; }

    /// <summary>For each tenant.</summary>
    public long TokensAMonth { get; init; }

    /// <summary>Whether restricted passages may be sent, for a question asked in private.</summary>
    public bool IncludesRestricted { get; init; }

    /// <summary>Whether doubtful sentences of imported minutes are put to the model.</summary>
    public bool ReadsDocuments { get; init; }

    /// <returns>Null where no model is set up.</returns>
    public static ModelSettings? Read(IConfiguration configuration)
    {
        if (configuration[EndpointKey] is not { Length: > 0 } endpoint)
            return null;
        var key = configuration[KeyKey] is { Length: > 0 } given ? given : null;
        return new ModelSettings(
            new Uri(endpoint), configuration[NameKey] ?? "", key,
            SignInOf(configuration[SignInKey]) ?? (key is null ? ModelSignIn.None : ModelSignIn.Key))
        {
            IdentityClientId = configuration[IdentityKey] is { Length: > 0 } id ? id : null,
            Limit = TimeSpan.FromSeconds(Number(configuration, SecondsKey)),
            LargestPrompt = (int)Number(configuration, LargestPromptKey),
            CallsAMinute = (int)Number(configuration, CallsKey),
            TokensAMonth = Number(configuration, TokensKey),
            IncludesRestricted = Flag(configuration[RestrictedKey]) == true,
            ReadsDocuments = Flag(configuration[ReadingKey]) ?? true,
        };
    }

    /// <summary>A sentence for each wrong setting, with the key and the values allowed.</summary>
    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        if (configuration[EndpointKey] is not { Length: > 0 } endpoint)
            yield break;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            yield return $"{EndpointKey} is not an address such as https://NAME.openai.azure.com/openai/v1/.";
        else if (address.Scheme == "http" && !address.IsLoopback && configuration[KeyKey] is { Length: > 0 })
            yield return $"{EndpointKey} is not encrypted, and {KeyKey} would be sent to it: use https.";
        if (configuration[NameKey] is not { Length: > 0 })
            yield return $"{NameKey} is missing: the name of the model, or of its deployment.";
        if (configuration[SignInKey] is { Length: > 0 } signIn && SignInOf(signIn) is null)
            yield return $"{SignInKey} is '{signIn}'; allowed: {string.Join(", ", Enum.GetNames<ModelSignIn>())}.";
        if (SignInOf(configuration[SignInKey]) == ModelSignIn.Key && configuration[KeyKey] is not { Length: > 0 })
            yield return $"{SignInKey} is 'Key', but {KeyKey} is missing.";
        foreach (var (key, min, max, _) in Numbers)
        {
            if (configuration[key] is { } text && !(TryParse(text, out var number) && number >= min && number <= max))
                yield return $"{key} is '{text}'; allowed: a whole number from {min} to {max}.";
        }

        foreach (var key in new[] { RestrictedKey, ReadingKey })
        {
            if (configuration[key] is { Length: > 0 } flag && Flag(flag) is null)
                yield return $"{key} is '{flag}'; allowed: true, false.";
        }
    }

    private static long Number(IConfiguration configuration, string key) =>
        configuration[key] is { } text && TryParse(text, out var number)
            ? number
            : Numbers.First(n => n.Key == key).Default;

    private static bool TryParse(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool? Flag(string? value) => bool.TryParse(value, out var flag) ? flag : null;

    private static ModelSignIn? SignInOf(string? value) =>
        Enum.GetNames<ModelSignIn>().FirstOrDefault(n => n.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<ModelSignIn>(name)
            : null;
}

/// <summary>How the bot signs in at the model's endpoint.</summary>
internal enum ModelSignIn
{
    None,
    Key,
    ManagedIdentity,
}
