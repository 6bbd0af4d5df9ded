using CommitteeBot.Answers.Passages;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>The content of an item, where a question names only its number; or that there is no such item.</summary>
internal static class AnswerItem
{
    private const int MaxCharacters = 420;
    private const int MaxDecisions = 3;

    /// <returns>Null where no item is named, or more is asked of it than what it was.</returns>
    public static async Task<Answer?> RunAsync(RecordQuery query, CancellationToken cancellation)
    {
        if (query.Question is not { Item: { } number,
            Kind: QuestionKind.Passage or QuestionKind.Decisions or QuestionKind.Actions })
            return null;

        var items = await FindAsync(query.Db, number, query.Named ?? query.Meetings.All, cancellation);
        if (items.Count == 0)
            return await NoSuchItemAsync(query, number, cancellation);
        if (query.Question is not { Kind: QuestionKind.Passage, Subject.Count: 0 })
            return null;

        var meeting = query.NamedOrLatest(m => items.Exists(i => i.MeetingId == m.Id));
        var cites = new Citations(query.Meetings);
        var text = new AnswerText();
        foreach (var item in items.Where(i => meeting.Any(m => m.Id == i.MeetingId)))
            await DescribeAsync(query, item, cites, text, cancellation);
        return cites.Sources.Count > 0
            ? new Answer(AnswerKind.Found, text.ToString(), cites.Sources) { Remember = query.Remember(meeting) }
            : query.NotFound(meeting, AnswerWords.ItemEmpty(number));
    }

    public static async Task<List<ItemRow>> FindAsync(
        CommitteeDb db, string number, IReadOnlyList<MeetingRow> meetings, CancellationToken cancellation)
    {
        var ids = meetings.Select(m => m.Id).ToList();
        return [.. (
            await db.Items.AsNoTracking().Where(i => ids.Contains(i.MeetingId) && i.Number != null)
            .OrderBy(i => i.Place).ToListAsync(cancellation)).Where(i => IsNumbered(i, number))];
    }

    public static bool IsNumbered(ItemRow? item, string number) =>
        string.Equals(item?.Number?.TrimEnd('.'), number, StringComparison.OrdinalIgnoreCase);

    private static async Task<Answer> NoSuchItemAsync(RecordQuery query, string number, CancellationToken cancellation)
    {
        var meetings = query.Named ?? [];
        var ids = meetings.Select(m => m.Id).ToList();
        var last = await query.Db.Items.AsNoTracking().Where(i => ids.Contains(i.MeetingId) && i.Number != null)
            .OrderByDescending(i => i.Place).Select(i => i.Number).FirstOrDefaultAsync(cancellation);
        return query.NotFound(
            meetings, AnswerWords.NoItem(number, meetings.Count == 1 ? last : null), isCertain: last is not null);
    }

    private static async Task DescribeAsync(
        RecordQuery query, ItemRow item, Citations cites, AnswerText text, CancellationToken cancellation)
    {
        var passages = await query.Db.Passages.AsNoTracking().Include(p => p.Item)
            .Where(p => p.ItemId == item.Id && p.InReport == null).OrderBy(p => p.Place).Take(MaxDecisions)
            .ToListAsync(cancellation);
        if (passages.Count == 0)
            return;

        var length = 0;
        var said = string.Join(
            ' ', PassageSentences.Split(passages[0].Text).TakeWhile(
                s => (length += s.Length) <= MaxCharacters || length == s.Length));
        text.Line(
            $"**{MeetingNames.When(query.Meetings.ById[item.MeetingId])}, item {item.Number}: "
                + $"{MarkdownText.Escape(item.Title)}.** “{MarkdownText.Escape(said)}” "
                + $"[{cites.Add(passages[0], said)}]");
        var decisions = await query.Db.Decisions.AsNoTracking().Where(d => d.ItemId == item.Id).OrderBy(d => d.Line)
            .Take(MaxDecisions).ToListAsync(cancellation);
        foreach (var decision in decisions.Where(d => !said.Contains(d.Text, StringComparison.Ordinal)))
            text.Line($"- **{decision.Kind}**: “{MarkdownText.Escape(decision.Text)}”");
    }
}
