using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <param name="Name">As the register shows it; null where nobody is named, or where the name is unclear.</param>
/// <param name="PersonIds">Those of the owners who are in the store.</param>
/// <param name="Choices">The people who may be meant, where the name is unclear.</param>
/// <param name="IsKnown">False for an outside body, which stays as written.</param>
internal sealed record ResolvedOwner(
    string? Name, IReadOnlyList<long> PersonIds, IReadOnlyList<OwnerChoice> Choices, string Written, bool IsKnown)
{
    public static ResolvedOwner Nobody { get; } = new(null, [], [], "", IsKnown: false);

    public bool IsUnclear => Choices.Count > 0;

    public void ApplyTo(ActionRow action)
    {
        action.Owner = Name;
        action.OwnerPersonId = PersonIds.Count > 0 ? PersonIds[0] : null;
        var others = PersonIds.Skip(1).ToList();
        action.CoOwners.RemoveAll(o => !others.Contains(o.PersonId));
        action.CoOwners.AddRange(
            others.Where(p => action.CoOwners.TrueForAll(o => o.PersonId != p)).Select(
                p => new ActionCoOwnerRow { PersonId = p }));
    }
}

/// <summary>A person mentioned in the message, whose account is in the store.</summary>
internal sealed record MentionedPerson(string Name, long PersonId);
