namespace CommitteeBot.Committees.Digests;

/// <summary>The recipients of cards before a meeting or due date.</summary>
[Flags]
internal enum DigestAudience
{
    None = 0,
    Chair = 1,

    /// <summary>The meeting's chat or channel.</summary>
    Chat = 2,
    Owners = 4,
    Officers = 8,
    All = Chair | Chat | Owners | Officers,
}
