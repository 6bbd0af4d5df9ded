using System.Globalization;
using CommitteeBot.Committees.Dates;
using CommitteeBot.Committees.Notices;
using CommitteeBot.Store;
using NodaTime;

namespace CommitteeBot.Digests.Planning;

/// <summary>
/// What falls due when, for whom. It asks nobody and writes nothing: the same input gives the same answer on every node, and the keys make it harmless
/// to ask twice.
/// </summary>
internal sealed class DigestPlanner(DateTimeOffset since, DateTimeOffset until)
{
    /// <summary>Long before its due day an owner is warned.</summary>
    private const int WarningDays = 7;

    /// <summary>After that a warning of a due day is no news; the reminder on the day follows.</summary>
    private const int WarningUsefulDays = 2;

    /// <summary>Of a meeting without a time.</summary>
    private static readonly TimeOnly Noon = new(12, 0);

    private static readonly TimeSpan Afterwards = TimeSpan.FromDays(1);

    private readonly Dictionary<(DateOnly, int), DateOnly> workingDays = [];
    private readonly List<(DateTimeOffset DueAt, DigestMoment Moment)> moments = [];
    private readonly List<PlannedNotice> planned = [];

    /// <param name="since">Up to when it was planned before: what lost its use between then and <paramref name="until"/> is reported as missed.</param>
    /// <param name="until">Everything that is due by then.</param>
    public static IReadOnlyList<PlannedNotice> Plan(IEnumerable<PlanCommittee> committees, DateTimeOffset since, DateTimeOffset until)
    {
        var planner = new DigestPlanner(since, until);
        foreach (var committee in committees)
            planner.Of(committee);
        return planner.planned;
    }

    private void Of(PlanCommittee committee)
    {
        var keys = committee.Staged.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var meeting in committee.Meetings)
            Of(committee, meeting, keys);
        if (committee.Rules.Has(DigestAudience.Owners))
        {
            foreach (var due in committee.Dues)
                Of(committee, due, keys);
        }
    }

    private void Of(PlanCommittee committee, PlanMeeting meeting, HashSet<string> keys)
    {
        var home = TimeZones.FirstOf(null, committee.Zone);
        var begins = QuietTime.Moment(meeting.Date, meeting.Start ?? Noon, home);
        var before = planned.Count;
        if (meeting.State == MeetingState.Planned)
        {
            foreach (var chair in committee.Rules.Has(DigestAudience.Chair) ? committee.Chairs : [])
                Before(committee, meeting, begins, OutboxKind.ChairDigest, PlannedFor.Person(chair.Id), TimeZones.FirstOf(chair.Zone, committee.Zone), chair.Wish, keys);
            foreach (var chat in committee.Rules.Has(DigestAudience.Chat) ? committee.Chats : [])
                Before(committee, meeting, begins, OutboxKind.ChatDigest, PlannedFor.Chat(chat), home, DigestWish.All, keys);
            foreach (var officer in committee.Rules.Has(DigestAudience.Officers) ? committee.Officers : [])
                Before(committee, meeting, begins, OutboxKind.OfficerDigest, PlannedFor.Person(officer.Id), TimeZones.FirstOf(officer.Zone, committee.Zone), officer.Wish, keys);
        }

        if (committee.Staged.Count > 0)
            SetRight(committee, meeting, begins, planned.Skip(before).Where(p => p.Fate == PlannedFate.Send).Select(p => (p.Kind, p.For)).ToHashSet(), keys);
    }

    /// <summary>The cards before a meeting: each is useful until the next one, the last until the meeting begins.</summary>
    private void Before(
        PlanCommittee committee, PlanMeeting meeting, DateTimeOffset begins, OutboxKind kind, PlannedFor who, DateTimeZone zone, DigestWish wish, HashSet<string> keys)
    {
        moments.Clear();
        foreach (var moment in committee.Rules.Moments)
            moments.Add((committee.Rules.Quiet.Settle(Day(meeting.Date, moment), moment.At, zone), moment));
        moments.Sort((a, b) => b.DueAt.CompareTo(a.DueAt));

        var usefulUntil = begins;
        foreach (var (dueAt, moment) in moments)
        {
            // Two that fall on the same moment, such as the day before a Monday and the working day before it, are one.
            if (dueAt >= usefulUntil)
                continue;
            if (wish != DigestWish.DayBefore || usefulUntil == begins)
                Add(new(Key(kind, meeting, who, moment), kind, committee.Id, meeting.Id, meeting.Date, who, moment.Words, dueAt, usefulUntil, Fate(wish, usefulUntil)), keys);
            usefulUntil = dueAt;
        }
    }

    /// <summary>A card that stands in a chat is put right when its meeting moves or is called off: in its place, so that it disturbs nobody.</summary>
    private void SetRight(PlanCommittee committee, PlanMeeting meeting, DateTimeOffset begins, HashSet<(OutboxKind, PlannedFor)> renewed, HashSet<string> keys)
    {
        var standing = committee.Staged.Where(s => s.MeetingId == meeting.Id && s.Stands && s.Kind is (OutboxKind.ChairDigest or OutboxKind.ChatDigest or OutboxKind.OfficerDigest))
            .GroupBy(s => (s.Kind, For: new PlannedFor(s.PersonId, s.ConversationId))).Select(g => g.Last());
        foreach (var card in standing)
        {
            var who = new PlannedFor(card.PersonId, card.ConversationId);
            var what = meeting.State switch
            {
                MeetingState.Cancelled => "cancelled",
                MeetingState.Planned when card.ForDay != meeting.Date && !renewed.Contains((card.Kind, who)) => "moved",
                _ => null,
            };
            if (what is not null)
                Add(new(
                    $"{card.Kind}/{Number(meeting.Id)}/{Written(meeting.Date)}/{who}/{what}", card.Kind, committee.Id, meeting.Id, meeting.Date, who, $"the meeting was {what}", until, Later(begins, until) + Afterwards, PlannedFate.Send) { OnlyInPlace = true }, keys);
        }
    }

    private void Of(PlanCommittee committee, PlanDue due, HashSet<string> keys)
    {
        var zone = TimeZones.FirstOf(due.Owner.Zone, committee.Zone);
        var who = PlannedFor.Person(due.Owner.Id);
        var onDay = committee.Rules.Quiet.Settle(due.Day, DigestRules.UsualTime, zone);
        var ends = QuietTime.Moment(due.Day.AddDays(1), TimeOnly.MinValue, zone);
        var key = $"{OutboxKind.OwnerDigest}/{Number(committee.Id)}/{Written(due.Day)}/{who}";
        if (due.KnownSince < onDay)
            Add(new($"{key}/due", OutboxKind.OwnerDigest, committee.Id, null, due.Day, who, "on the due day", onDay, ends, Fate(due.Owner.Wish, ends)), keys);
        if (due.Owner.Wish == DigestWish.DayBefore)
            return;

        var warnedAt = committee.Rules.Quiet.Settle(due.Day.AddDays(-WarningDays), DigestRules.UsualTime, zone);
        var warnedUntil = QuietTime.Moment(due.Day.AddDays(WarningUsefulDays - WarningDays), DigestRules.UsualTime, zone);
        if (due.KnownSince < warnedAt)
            Add(new($"{key}/before", OutboxKind.OwnerDigest, committee.Id, null, due.Day, who, $"{WarningDays} days before the due day", warnedAt, warnedUntil, Fate(due.Owner.Wish, warnedUntil)), keys);
    }

    private void Add(PlannedNotice notice, HashSet<string> keys)
    {
        if (notice.DueAt > until || notice.UsefulUntil <= since || !keys.Add(notice.Key))
            return;
        planned.Add(notice);
    }

    private PlannedFate Fate(DigestWish wish, DateTimeOffset usefulUntil) =>
        wish == DigestWish.Off ? PlannedFate.NotWanted : usefulUntil <= until ? PlannedFate.Stale : PlannedFate.Send;

    private DateOnly Day(DateOnly meeting, DigestMoment moment)
    {
        if (!moment.Working)
            return meeting.AddDays(-moment.Days);
        if (!workingDays.TryGetValue((meeting, moment.Days), out var day))
            workingDays[(meeting, moment.Days)] = day = BankHolidays.WorkingDaysBefore(meeting, moment.Days);
        return day;
    }

    /// <summary>The day of the meeting is part of it: a meeting that moves is announced anew.</summary>
    private static string Key(OutboxKind kind, PlanMeeting meeting, PlannedFor who, DigestMoment moment) =>
        $"{kind}/{Number(meeting.Id)}/{Written(meeting.Date)}/{who}/{moment}";

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
