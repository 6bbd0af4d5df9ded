using CommitteeBot.Minutes;
using CommitteeBot.Store;

namespace CommitteeBot.Import;

/// <summary>What a record says of motions and interests, as rows.</summary>
internal static class MotionContent
{
    public static IEnumerable<MotionRow> Motions(MinutesRecord record, IReadOnlyList<ItemRow> items) =>
        record.Motions.Select(motion => new MotionRow
        {
            Item = MeetingContent.Item(items, motion.ItemIndex),
            Text = motion.Text,
            IsAmendment = motion.IsAmendment,
            Line = motion.Line,
            Movers = Joined(motion.Movers),
            Seconders = Joined(motion.Seconders),
            ForCount = motion.For.Count,
            ForNames = Joined(motion.For.Names),
            AgainstCount = motion.Against.Count,
            AgainstNames = Joined(motion.Against.Names),
            AbstainedCount = motion.Abstained.Count,
            AbstainedNames = Joined(motion.Abstained.Names),
            CastingBy = motion.Casting is { } casting ? casting.By ?? "" : null,
            CastingInFavour = motion.Casting?.InFavour,
            Outcome = motion.Outcome,
            Manner = motion.Manner,
        });

    public static IEnumerable<InterestRow> Interests(MinutesRecord record, IReadOnlyList<ItemRow> items) =>
        record.Interests.Select(interest => new InterestRow
        {
            Item = MeetingContent.Item(items, interest.ItemIndex),
            Person = interest.Person,
            About = interest.About,
            Subject = interest.Subject,
            Kind = interest.Kind,
            Conduct = interest.Conduct,
            Text = interest.Text,
            Line = interest.Line,
        });

    private static string Joined(IReadOnlyList<string> names) => string.Join('\n', names);
}
