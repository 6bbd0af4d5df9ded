using CommitteeBot.Store;

namespace CommitteeBot.Answers.Meaning;

/// <summary>Puts into words who moved, seconded and voted, and who declared an interest.</summary>
internal static class MotionFacts
{
    public static void Add(MeetingRow meeting, string of, FactSentences.Add add)
    {
        foreach (var motion in meeting.Motions.OrderBy(m => m.Line))
        {
            var what = motion.IsAmendment ? "an amendment" : "a motion";
            if (VoteWords.Describe(motion) is { Length: > 0 } told)
                add(FactKind.Motions, $"at {of}, {what}{On(motion.Item)}: {told}.", motion.Line, motion.RestrictionId);
        }

        foreach (var interest in meeting.Interests.OrderBy(i => i.Line))
            add(
                FactKind.Interests,
                $"{interest.Person} declared an interest at {of}{About(interest)}"
                    + $"{(VoteWords.Describe(interest) is { Length: > 0 } told ? $": {told}" : "")}.",
                interest.Line, interest.RestrictionId);
    }

    private static string About(InterestRow interest) => (interest.About, interest.Subject) switch
    {
        ({ } number, { } subject) => $" in item {number}, {subject}",
        ({ } number, null) => $" in item {number}",
        (null, { } subject) => $" in {subject}",
        _ => On(interest.Item),
    };

    private static string On(ItemRow? item) =>
        item is null ? "" : item.Number is { } number ? $" on item {number}, {item.Title}" : $" on {item.Title}";
}
