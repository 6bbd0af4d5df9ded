namespace CommitteeBot.Minutes.Parsing.Restrictions;

/// <summary>One printed statement about press and public, or about the privacy of business.</summary>
/// <param name="Numbers">The items that it names by their numbers, as printed; a range is two numbers joined by
/// "to".</param>
/// <param name="PublicReturns">The same sentence says that the public came back afterwards.</param>
internal sealed record PrivacyStatement(
    PrivacyKind Kind, PrivacyScope Scope, IReadOnlyList<string> Numbers, bool PublicReturns = false)
{
    public PrivacyStatement(PrivacyKind kind, PrivacyScope scope)
        : this(kind, scope, [])
    {
    }
}

internal enum PrivacyKind
{
    /// <summary>From here on the public are out.</summary>
    Closing,

    /// <summary>The public are back.</summary>
    Reopening,

    /// <summary>This business is private, whoever is in the room.</summary>
    Mark,

    /// <summary>Words about privacy that do not tell which business they mean.</summary>
    Unclear,

    /// <summary>
    /// Privacy is announced, perhaps for another meeting: clear only where the document marks private business
    /// elsewhere.
    /// </summary>
    Announced,
}

internal enum PrivacyScope
{
    NotStated,
    ThisItem,
    NextItem,
    Following,
}
