using System.Globalization;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using NodaTime;

namespace CommitteeBot.Digests.Planning;

/// <summary>
/// Plans the messages that fall due. A pure function: the same input gives the same messages on every node, and their
/// keys make it idempotent.
/// </summary>
internal sealed class DigestPlanner(DateTimeOffset since, DateTimeOffset until)
{
    /// <summary>An owner is reminded this many days before the due date.</summary>
    private const int WarningDays = 7;

    /// <summary>After this many days the reminder isn't sent late; the one on the due date follows.</summary>
    private const int WarningUsefulDays = 2;

    /// <summary>The assumed start of a meeting without a time.</summary>
    private static readonly TimeOnly Noon = new(12, 0);

    private static readonly TimeSpan Afterwards = TimeSpan.FromDays(1);

    private static readonly string WarningWords = string.Create(CultureInfo.InvariantCulture,
        $"{WarningDays} days before the due day");

    // Many committees meet on the same days and plan by the same clock, and asking the calendar and the zone is most of
    // the work.
    private readonly Dictionary<(DateOnly, int), DateOnly> workingDays = [];
    private readonly Dictionary<(QuietHours, DateOnly, TimeOnly, DateTimeZone), DateTimeOffset> outsideQuietTime = [];
    private readonly Dictionary<(DateOnly, TimeOnly, DateTimeZone), DateTimeOffset> onTheClock = [];
    private readonly List<(DateTimeOffset DueAt, DigestMoment Moment)> moments = [];
    private readonly Dictionary<DigestMoment, string> words = [];

    /// <summary>The keys of one committee.</summary>
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    private readonly List<PlannedMessage> planned = [];

    /// <param name="since">
    /// The end of the last planning: messages that expired between then and <paramref name="until"/> are reported as
    /// missed.
    /// </param>
    /// <param name="until">Everything that is due by then.</param>
    public static IReadOnlyList<PlannedMessage> Plan(IEnumerable<PlanCommittee> committees, DateTimeOffset since,
        DateTimeOffset until)
    {
        var planner = new DigestPlanner(since, until);
        foreach (var committee in committees)
            planner.PlanFor(committee);
        return planner.planned;
    }

    private void PlanFor(PlanCommittee committee)
    {
        keys.Clear();
        foreach (var staged in committee.Stored)
            keys.Add(staged.Key);
        foreach (var meeting in committee.Meetings)
            PlanFor(committee, meeting);
        if (committee.Rules.Has(DigestAudience.Owners))
        {
            foreach (var due in committee.Dues)
                PlanFor(committee, due);
        }
    }

    private void PlanFor(PlanCommittee committee, PlanMeeting meeting)
    {
        var home = TimeZones.Resolve(null, committee.Zone);
        var begins = ToMoment(meeting.Date, meeting.Start ?? Noon, home);
        var before = planned.Count;
        if (meeting.State == MeetingState.Planned)
        {
            foreach (var chair in committee.Rules.Has(DigestAudience.Chair) ? committee.Chairs : [])
                PlanBefore(committee, meeting, begins, MessageKind.ChairDigest, Recipient.Person(chair.Id),
                    TimeZones.Resolve(chair.Zone, committee.Zone), chair.Wish);
            foreach (var chat in committee.Rules.Has(DigestAudience.Chat) ? committee.Chats : [])
                PlanBefore(committee, meeting, begins, MessageKind.ChatDigest, Recipient.Chat(chat), home,
                    DigestPreference.All);
            foreach (var officer in committee.Rules.Has(DigestAudience.Officers) ? committee.Officers : [])
                PlanBefore(committee, meeting, begins, MessageKind.OfficerDigest, Recipient.Person(officer.Id),
                    TimeZones.Resolve(officer.Zone, committee.Zone), officer.Wish);
        }

        if (committee.Stored.Count > 0)
            PlanCorrections(committee, meeting, begins,
                planned.Skip(before).Where(p => p.Outcome == PlannedOutcome.Send).Select(p => (p.Kind, p.To))
                .ToHashSet());
    }

    /// <summary>
    /// Plans the cards before a meeting: each is useful until the next one, the last until the meeting starts.
    /// </summary>
    private void PlanBefore(
        PlanCommittee committee, PlanMeeting meeting, DateTimeOffset begins, MessageKind kind, Recipient who,
            DateTimeZone zone, DigestPreference wish)
    {
        moments.Clear();
        foreach (var moment in committee.Rules.Moments)
            moments.Add((OutsideQuietTime(committee.Rules.Quiet, Day(meeting.Date, moment), moment.At, zone), moment));
        moments.Sort((a, b) => b.DueAt.CompareTo(a.DueAt));

        var usefulUntil = begins;
        foreach (var (dueAt, moment) in moments)
        {
            // Two moments may coincide, such as the day before a Monday and the working day before it.
            if (dueAt >= usefulUntil)
                continue;
            if (IsDue(dueAt, usefulUntil) && (wish != DigestPreference.DayBefore || usefulUntil == begins))
                Add(new(Key(kind, meeting, who, moment), kind, committee.Id, meeting.Id, meeting.Date, who,
                    Words(moment), dueAt, usefulUntil, Fate(wish, usefulUntil)));
            usefulUntil = dueAt;
        }
    }

    /// <summary>
    /// For a card whose meeting has moved, been cancelled or is on again: an update in place, and a message to
    /// whoever has
    /// it, because nobody sees an update in place who doesn't look for it. Nobody is told the same twice.
    /// </summary>
    private void PlanCorrections(PlanCommittee committee, PlanMeeting meeting, DateTimeOffset begins,
        HashSet<(MessageKind, Recipient)> renewed)
    {
        var usefulUntil = Later(begins, until) + Afterwards;
        if (meeting.State is not (MeetingState.Planned or MeetingState.Cancelled) || !IsDue(until, usefulUntil))
            return;
        var cards = committee.Stored
            .Where(s => s.MeetingId == meeting.Id
                && s.Kind is MessageKind.ChairDigest or MessageKind.ChatDigest or MessageKind.OfficerDigest)
            .GroupBy(s => (s.Kind, For: new Recipient(s.PersonId, s.ConversationId)));
        foreach (var of in cards)
        {
            if (of.LastOrDefault(c => c.IsPosted) is not { } standing || MeetingCorrections.Says(standing, meeting))
                continue;
            var what = MeetingCorrections.Of(meeting, standing);
            if (what != MeetingCorrections.Moved || !renewed.Contains(of.Key))
                Correct(of.Key.Kind, inPlace: true);
            Correct(MessageKind.MeetingChanged, inPlace: false);

            void Correct(MessageKind kind, bool inPlace)
            {
                var told = committee.Stored.Where(s => s.MeetingId == meeting.Id && s.Kind == kind
                    && new Recipient(s.PersonId, s.ConversationId) == of.Key.For && MeetingCorrections.IsOne(s)).ToList();
                if (told is [.., var last] && MeetingCorrections.Says(last, meeting))
                    return;
                Add(new(
                    MeetingCorrections.Key(kind, meeting, of.Key.For, what, told.Count), kind, committee.Id, meeting.Id,
                    meeting.Date, of.Key.For, $"the meeting {MeetingCorrections.Words(what)}", until, usefulUntil,
                    PlannedOutcome.Send)
                { OnlyInPlace = inPlace });
            }
        }
    }

    private void PlanFor(PlanCommittee committee, PlanDue due)
    {
        var zone = TimeZones.Resolve(due.Owner.Zone, committee.Zone);
        var who = Recipient.Person(due.Owner.Id);
        var onDay = OutsideQuietTime(committee.Rules.Quiet, due.Day, DigestRules.DefaultTime, zone);
        var ends = ToMoment(due.Day.AddDays(1), TimeOnly.MinValue, zone);
        if (due.KnownSince < onDay && IsDue(onDay, ends))
            Add(new(Key(committee, due, "due"), MessageKind.OwnerDigest, committee.Id, null, due.Day, who,
                "on the due day", onDay, ends, Fate(due.Owner.Wish, ends)));
        if (due.Owner.Wish == DigestPreference.DayBefore)
            return;

        var warnedAt = OutsideQuietTime(committee.Rules.Quiet, due.Day.AddDays(-WarningDays), DigestRules.DefaultTime,
            zone);
        var warnedUntil = ToMoment(due.Day.AddDays(WarningUsefulDays - WarningDays), DigestRules.DefaultTime, zone);
        if (due.KnownSince < warnedAt && IsDue(warnedAt, warnedUntil))
            Add(new(Key(committee, due, "before"), MessageKind.OwnerDigest, committee.Id, null, due.Day, who,
                WarningWords, warnedAt, warnedUntil, Fate(due.Owner.Wish, warnedUntil)));
    }

    /// <summary>Checked before a message is made: hardly any of the possible ones fall due now.</summary>
    private bool IsDue(DateTimeOffset dueAt, DateTimeOffset usefulUntil) => dueAt <= until && usefulUntil > since;

    private void Add(PlannedMessage notice)
    {
        if (keys.Add(notice.Key))
            planned.Add(notice);
    }

    private DateTimeOffset OutsideQuietTime(QuietHours quiet, DateOnly day, TimeOnly at, DateTimeZone zone)
    {
        if (!outsideQuietTime.TryGetValue((quiet, day, at, zone), out var moment))
            outsideQuietTime[(quiet, day, at, zone)] = moment = quiet.LatestAllowed(day, at, zone);
        return moment;
    }

    private DateTimeOffset ToMoment(DateOnly day, TimeOnly at, DateTimeZone zone)
    {
        if (!onTheClock.TryGetValue((day, at, zone), out var moment))
            onTheClock[(day, at, zone)] = moment = QuietHours.ToMoment(day, at, zone);
        return moment;
    }

    private PlannedOutcome Fate(DigestPreference wish, DateTimeOffset usefulUntil) =>
        wish == DigestPreference.Off ? PlannedOutcome.NotWanted : usefulUntil <= until ? PlannedOutcome.Stale
            : PlannedOutcome.Send;

    private DateOnly Day(DateOnly meeting, DigestMoment moment)
    {
        if (!moment.Working)
            return meeting.AddDays(-moment.Days);
        if (!workingDays.TryGetValue((meeting, moment.Days), out var day))
            workingDays[(meeting, moment.Days)] = day = BankHolidays.SubtractWorkingDays(meeting, moment.Days);
        return day;
    }

    private string Words(DigestMoment moment)
    {
        if (!words.TryGetValue(moment, out var text))
            words[moment] = text = moment.Words;
        return text;
    }

    /// <summary>The key includes the date of the meeting, so that a meeting that moves is announced again.</summary>
    private static string Key(MessageKind kind, PlanMeeting meeting, Recipient who, DigestMoment moment) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}/{meeting.Id}/{meeting.Date:yyyy-MM-dd}/{who}/{moment}");

    private static string Key(PlanCommittee committee, PlanDue due, string occasion) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{MessageKind.OwnerDigest}/{committee.Id}/{due.Day:yyyy-MM-dd}/{Recipient.Person(due.Owner.Id)}/{occasion}");

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
