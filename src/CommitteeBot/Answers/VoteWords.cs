using CommitteeBot.Answers.Records;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Answers;

/// <summary>Every phrase of its own that is said of motions, votes and interests.</summary>
internal static class VoteWords
{
    public const string NobodyNamed = "The minutes don't name who voted which way.";
    public const string Unanimous = "Yes, it was unanimous.";
    public const string NemCon = "Nobody was against it (nem con).";
    public const string NotUnanimous = "No, it wasn't unanimous.";

    public static string Yes(string who, string did) => $"Yes, {who} {did} it.";

    public static string No(string who, string did) => $"No, {who} {did} it.";

    /// <summary>
    /// <c>proposed by A, seconded by B; 4 in favour, 1 against; carried</c>: what is printed and no more.
    /// </summary>
    public static string Describe(MotionRow motion)
    {
        var parts = new List<string>();
        var moved = new[] { By("proposed by", motion.Movers), By("seconded by", motion.Seconders) }.OfType<string>();
        if (string.Join(", ", moved) is { Length: > 0 } movers)
            parts.Add(movers);
        var votes = new[]
        {
            Side(motion.ForCount, motion.ForNames, "in favour"), Side(motion.AgainstCount, motion.AgainstNames, "against"),
            Side(motion.AbstainedCount, motion.AbstainedNames, "abstained"),
        }.OfType<string>();
        if (string.Join(", ", votes) is { Length: > 0 } counts)
            parts.Add(counts);
        if (motion.CastingBy is { } casting)
            parts.Add(
                $"casting vote{(casting.Length > 0 ? $" by {casting}" : "")}"
                    + $"{motion.CastingInFavour switch { true => " in favour", false => " against", _ => "" }}");
        if (Outcome(motion) is { } outcome)
            parts.Add(outcome);
        return string.Join("; ", parts);
    }

    /// <summary><c>disclosable pecuniary interest; left the meeting</c></summary>
    public static string Describe(InterestRow interest) =>
        string.Join("; ", new[] { Kind(interest.Kind), Conduct(interest.Conduct) }.OfType<string>());

    private static string? By(string what, string names) =>
        names.Length == 0 ? null : $"{what} {People.And(MotionRow.Names(names))}";

    private static string? Side(int? count, string names, string side)
    {
        var listed = People.And(MotionRow.Names(names));
        return (count, listed.Length) switch
        {
            (null, 0) => null,
            ({ } n, 0) => $"{n} {side}",
            (null, _) => $"{side}: {listed}",
            ({ } n, _) => $"{n} {side} ({listed})",
        };
    }

    private static string? Outcome(MotionRow motion) => (motion.Outcome, motion.Manner) switch
    {
        (MotionOutcome.Lost, _) => "lost",
        (MotionOutcome.Fell, _) => "not seconded",
        (MotionOutcome.Withdrawn, _) => "withdrawn",
        (_, VoteManner.Unanimous) => "agreed unanimously",
        (_, VoteManner.NemCon) => "agreed nem con",
        (MotionOutcome.Carried, _) => "carried",
        _ => null,
    };

    private static string? Kind(InterestKind kind) => kind switch
    {
        InterestKind.Pecuniary => "pecuniary interest",
        InterestKind.OtherRegistrable => "other registrable interest",
        InterestKind.NonRegistrable => "non-registrable interest",
        InterestKind.NonPecuniary => "non-pecuniary interest",
        InterestKind.Prejudicial => "prejudicial interest",
        InterestKind.Personal => "personal interest",
        InterestKind.Conflict => "conflict of interest",
        _ => null,
    };

    private static string? Conduct(InterestConduct conduct) => conduct switch
    {
        InterestConduct.Left => "left",
        InterestConduct.SpokeAndLeft => "spoke and left",
        InterestConduct.TookNoPart => "took no part",
        InterestConduct.DidNotVote => "did not vote",
        InterestConduct.Stayed => "stayed",
        _ => null,
    };
}
