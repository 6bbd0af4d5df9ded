using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Language;

namespace CommitteeBot.Register;

/// <summary>
/// Finds the owner that a written name means, among the people of a committee. An unclear name is a question, never a
/// guess.
/// </summary>
internal static class OwnerResolver
{
    /// <summary>A longer choice is no help.</summary>
    private const int MaxChoices = 6;

    public static ResolvedOwner Resolve(
        Caller caller, string? written, IReadOnlyList<MentionedPerson> mentions, IReadOnlyList<KnownPerson> people)
    {
        if (string.IsNullOrWhiteSpace(written))
            return ResolvedOwner.Nobody;
        if (JointOwners.IsTwo(written))
            return Two(caller, written, mentions, people);
        var whole = ResolveOne(caller, written, mentions, people);
        var parts = PersonMatcher.Split(written);
        if (whole.IsKnown || parts.Count < 2)
            return whole.IsKnown || whole.Choices.Count > 0 ? whole : whole with { Name = written.Trim() };

        var each = parts.Select(p => ResolveOne(caller, p, mentions, people)).ToList();
        if (each.Find(e => e.Choices.Count > 0) is { } unclear)
            return unclear;

        // "Crime and Policing Team" is one body: only known people, or names beside them, are separate owners.
        if (!each.Any(e => e.IsKnown))
            return whole.Choices.Count > 0 ? whole : new ResolvedOwner(written.Trim(), [], [], written, IsKnown: false);
        return new ResolvedOwner(
            WordList.And([.. each.Select(e => e.Name!).Distinct()]), [.. each.SelectMany(e => e.PersonIds).Distinct()],
            [], written, IsKnown: true);
    }

    /// <summary>With whom only the call knows: those who have been named in it come first.</summary>
    private static ResolvedOwner Two(
        Caller caller, string written, IReadOnlyList<MentionedPerson> mentions, IReadOnlyList<KnownPerson> people)
    {
        if (caller.PersonId is not { } me)
            return new ResolvedOwner(written, [], [], written, IsKnown: false);
        var beside = Resolve(caller, JointOwners.Beside(written), mentions, people);
        if (beside.Choices.Count > 0 || (beside.Name is not null && beside.PersonIds.Count == 0))
            return new ResolvedOwner(written, [], [], written, IsKnown: false);
        string[] names = beside.Name is { } third ? [third] : [];
        if (mentions is [var other] && names.Length == 0)
            return new ResolvedOwner(WordList.And([caller.Name, other.Name]), [me, other.PersonId], [], written, IsKnown: true);
        var choices = people
            .Where(p => p is { PersonId: { } id, HasLeft: false } && id != me && !beside.PersonIds.Contains(id)).Take(MaxChoices)
            .Select(p => new OwnerChoice(
                string.Join(Joined, [me, p.PersonId!.Value, .. beside.PersonIds]), WordList.And([caller.Name, p.Name, .. names]), null));
        return new ResolvedOwner(null, [], [.. choices], written, IsKnown: false);
    }

    /// <summary>Between the ids of people who are chosen together.</summary>
    public const char Joined = '+';

    public static OwnerChoice Choice(KnownPerson person) => new(
        person.PersonId is { } id ? id.ToString(CultureInfo.InvariantCulture) : person.Name,
        person.Name,
        person.Offices.Concat(person.Abbreviations).FirstOrDefault());

    private static ResolvedOwner ResolveOne(
        Caller caller, string written, IReadOnlyList<MentionedPerson> mentions, IReadOnlyList<KnownPerson> people)
    {
        if (written is "I" || written.Equals("me", StringComparison.OrdinalIgnoreCase)
            || written.Equals("myself", StringComparison.OrdinalIgnoreCase))
            return new ResolvedOwner(caller.Name, caller.PersonId is { } me ? [me] : [], [], written, IsKnown: true);
        if (mentions.FirstOrDefault(m => m.Name.Equals(written, StringComparison.OrdinalIgnoreCase)) is { } mentioned)
            return new ResolvedOwner(mentioned.Name, [mentioned.PersonId], [], written, IsKnown: true);

        var found = PersonMatcher.Find(written, people);
        if (found.Count == 1)
            return new ResolvedOwner(
                NameWithOffice(found[0], written), found[0].PersonId is { } id ? [id] : [], [], written, IsKnown: true);
        if (found.Count == 0)
            found = PersonMatcher.FindSimilar(written, people);
        return new ResolvedOwner(
            found.Count == 0 ? written.Trim() : null, [], Choices(found), written, IsKnown: false);
    }

    public static IReadOnlyList<OwnerChoice> Choices(IReadOnlyList<KnownPerson> people) =>
        [.. people.Take(MaxChoices).Select(Choice)];

    /// <summary>The name on the roster; with the office after it where the person was called by it.</summary>
    private static string NameWithOffice(KnownPerson person, string written)
    {
        var office = person.Offices.Concat(person.Abbreviations)
            .FirstOrDefault(o => o.Equals(PersonMatcher.TrimName(written), StringComparison.OrdinalIgnoreCase));
        return office is null ? person.Name : $"{person.Name} ({office})";
    }
}
