using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>Who was there for an item: the list of people, less those who came later or had left.</summary>
internal static class AnswerAttendanceAtItem
{
    private sealed record Found(AttendanceRow Person, PresenceAtItem At);

    /// <returns>Null where no item is asked about that the caller may read, or nobody is listed.</returns>
    public static async Task<Answer?> RunAsync(RecordQuery query, CancellationToken cancellation)
    {
        if (query.Question.Item is not { } number)
            return null;
        var items = await AnswerItem.FindAsync(query.Db, number, query.Named ?? query.Meetings.All, cancellation);
        if (query.NamedOrLatest(m => items.Exists(i => i.MeetingId == m.Id)) is not [.., var meeting]
            || items.Find(i => i.MeetingId == meeting.Id) is not { } item)
            return null;
        var people = await FindAsync(query, item, cancellation);
        if (query.Question is { Person: not null } or { Role: not null })
            people = people.FindAll(f => query.Question.Person is { } name
                ? People.IsSame(f.Person.Name, name)
                : People.Holds(f.Person, query.Question.Role!));
        if (people.Count == 0)
            return null;
        var text = new AnswerText();
        var cites = new Citations(query.Meetings);
        var list = cites.Add(
            meeting, null, "attendance list", string.Join(", ", people.Select(f => People.Describe(f.Person))),
            people[0].Person.Line);
        var passages = new List<long>();
        if (query.Question is { Person: null, Role: null })
            await ShowAllAsync(item, people);
        else
            foreach (var found in people)
                text.Line(await OneAsync(found));
        return new Answer(AnswerKind.Found, text.ToString(), cites.Sources)
        {
            Remember = query.Remember([meeting], passages),
        };

        async Task ShowAllAsync(ItemRow of, List<Found> all)
        {
            text.Line($"**{Title(of)}**, {MeetingNames.When(meeting)}");
            var there = all.FindAll(f => f.At.Presence == ItemPresence.There);
            if (there.Count > 0)
                text.Line($"**There:** {string.Join(", ", there.Select(f => People.Shown(f.Person)))} [{list}]");
            foreach (var found in all.Where(f => f.At.Presence == ItemPresence.ForPart))
                text.Line($"**For part of it:** {await WithReasonAsync(found)}");
            foreach (var found in all.Where(f => f.At is { Presence: ItemPresence.Away, Because: not null }))
                text.Line($"**Not there:** {await WithReasonAsync(found)}");
            text.Line(all.Exists(f => f.At.Because is not null)
                ? AnswerWords.FromComingAndGoing
                : AnswerWords.NobodyCameOrWent);
        }

        async Task<string> OneAsync(Found found)
        {
            var person = MarkdownText.Escape(found.Person.Name);
            var told = found.At.Because is null ? null : await QuoteAsync(found.At.Because);
            return (found.At.Presence, told) switch
            {
                (ItemPresence.There, null) => AnswerWords.ThereForItem(person, Title(item), $"[{list}]"),
                (ItemPresence.There, _) => $"Yes: {person} was there for {Title(item)}. {told}",
                (ItemPresence.ForPart, _) => $"For part of it: {person}, {Title(item)}. {told}",
                (_, null) => $"No: {person} sent apologies for {MeetingNames.When(meeting)}. [{list}]",
                _ => $"No: {person} wasn't there for {Title(item)}. {told}",
            };
        }

        async Task<string> WithReasonAsync(Found found) =>
            $"{People.Shown(found.Person)}: {await QuoteAsync(found.At.Because!)}";

        async Task<string> QuoteAsync(AttendanceChangeRow change)
        {
            var passage = await query.PassageAtAsync(change.MeetingId, change.Line, cancellation);
            if (passage is not null)
                passages.Add(passage.Id);
            var source = passage is not null
                ? cites.Add(passage, change.Text)
                : cites.Add(
                    meeting, change.Item?.Number, change.Item?.Title, change.Text, change.Line,
                    change.RestrictionId is not null);
            return $"“{MarkdownText.Escape(change.Text)}” [{source}]";
        }
    }

    private static string Title(ItemRow item) => $"item {item.Number}, {MarkdownText.Escape(item.Title)}";

    private static async Task<List<Found>> FindAsync(RecordQuery query, ItemRow item, CancellationToken cancellation)
    {
        var id = item.MeetingId;
        var list = await query.Db.Attendance.AsNoTracking().Where(a => a.MeetingId == id).OrderBy(a => a.Place)
            .ToListAsync(cancellation);
        var items = await query.Db.Items.AsNoTracking().Where(i => i.MeetingId == id).ToListAsync(cancellation);
        var changes = await query.Db.AttendanceChanges.AsNoTracking().Include(c => c.Item)
            .Where(c => c.MeetingId == id).OrderBy(c => c.Id).ToListAsync(cancellation);
        changes.AddRange(await LeavingForAsync(query, item, cancellation));
        // Guests of one item stand in its text, and in no list.
        list.AddRange(changes.Select(c => c.Person).Distinct().Where(p => !list.Exists(a => People.IsSame(a.Name, p)))
            .Select(p => new AttendanceRow { Name = p, MeetingId = id, Presence = Presence.Apologies }));
        return list.ConvertAll(person => new Found(person, PresenceAtItem.Find(
            changes.Where(c => People.IsSame(c.Person, person.Name)),
            change => change.About is { } about
                ? items.Find(i => AnswerItem.IsNumbered(i, about))?.Place : change.Item?.Place,
            item.Place, person.Presence != Presence.Apologies)));
    }

    /// <summary>Who left this item because of an interest in it.</summary>
    private static async Task<IEnumerable<AttendanceChangeRow>> LeavingForAsync(
        RecordQuery query, ItemRow item, CancellationToken cancellation)
    {
        var interests = await query.Db.Interests.AsNoTracking().Include(i => i.Item)
            .Where(i => i.MeetingId == item.MeetingId
                && (i.Conduct == InterestConduct.Left || i.Conduct == InterestConduct.SpokeAndLeft))
            .OrderBy(i => i.Id).ToListAsync(cancellation);
        return interests.Where(i => i.About is { } about ? AnswerItem.IsNumbered(item, about) : i.ItemId == item.Id)
            .Select(i => new AttendanceChangeRow
            {
                MeetingId = i.MeetingId,
                Item = i.Item,
                Person = i.Person,
                Kind = AttendanceChangeKind.AwayFor,
                About = item.Number,
                Text = i.Text,
                Line = i.Line,
                RestrictionId = i.RestrictionId,
            });
    }
}
