namespace CommitteeBot.Committees.Following;

/// <summary>Somebody in the group or team that a committee's people are taken from.</summary>
/// <param name="Account">The object id in the directory, in lower case: the one thing that never changes.</param>
/// <param name="Name">Null where the bot may not read names.</param>
internal sealed record GroupPerson(string Account, string? Name, bool IsOwner)
{
    public string? Mail { get; init; }
    public string? UserName { get; init; }
    public string? JobTitle { get; init; }

    /// <summary>False for an account that was closed: whoever had it is gone, though still listed.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Addresses are the same in capitals and in small letters.</summary>
    public bool IsCalled(string accountOrAddress) => Same(Account, accountOrAddress) || Same(Mail, accountOrAddress)
        || Same(UserName, accountOrAddress);

    private static bool Same(string? one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
