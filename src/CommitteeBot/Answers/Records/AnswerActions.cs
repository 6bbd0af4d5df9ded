using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>The actions of a meeting, an item, a person, or those overdue.</summary>
internal static partial class AnswerActions
{
    /// <returns>
    /// Null where no action is about the question's subject, or where the register isn't open to the reader: the text
    /// of the minutes may have it.
    /// </returns>
    public static async Task<Answer?> RunAsync(RecordQuery query, DateOnly today, CancellationToken cancellation)
    {
        var committees = Registers(query.Caller, query.Question);
        if (committees.Count == 0)
            return null;
        var rows = await query.Db.ActionsFor(query.Caller.Scope).AsNoTracking()
            .Where(a => committees.Contains(a.CommitteeId))
            .Where(a => a.State != ActionState.Withdrawn && a.State != ActionState.Superseded)
            .OrderBy(a => a.CommitteeId).ThenBy(a => a.Number).ToListAsync(cancellation);
        if (query.Named is { } named)
            rows = [.. rows.Where(a => a.MeetingId is { } id && named.Any(m => m.Id == id))];
        if (query.Question.OnlyOverdue)
            rows = [.. rows.Where(a => a.Due < today && a.State is ActionState.Open or ActionState.InProgress)];
        if (query.Question.Item is { } item)
            rows = [.. rows.Where(a => a.ItemNumber == item)];
        if (query.Question.Person is { } person)
            rows = [.. rows.Where(
                a => a.Owner is { } owner
                && (owner.Contains(person, StringComparison.OrdinalIgnoreCase)
                || owner.EndsWith(person.Split(' ')[^1], StringComparison.OrdinalIgnoreCase)))];
        var subject = query.Question.Subject;
        if (subject.Count > 0)
            rows = await AboutAsync(query.Db, rows, subject, cancellation);
        if (rows.Count == 0 && query.Question.FollowUpTo is null && query.Named is null && subject.Count > 0)
            return null;
        if (rows.Count == 0)
            return query.NotFound(query.Named ?? [], AnswerWords.NoMatchingAction, isCertain: subject.Count == 0);

        return await ListAsync(query, rows, cancellation);
    }

    public static List<long> Registers(Caller caller, Question question) =>
        [.. caller.Scope.MemberCommitteeIds.Where(id => question.CommitteeId is null || question.CommitteeId == id)];

    /// <summary>
    /// As the list of the register finds them, so that a subject has the same actions however it is asked.
    /// </summary>
    public static async Task<List<ActionRow>> AboutAsync(
        CommitteeDb db, List<ActionRow> rows, IReadOnlyList<ContentWord> subject, CancellationToken cancellation)
    {
        var about = (await db.ActionsAbout([.. subject.Select(w => w.Text)]).ToListAsync(cancellation)).ToHashSet();
        if (rows.FindAll(a => about.Contains(a.Id)) is { Count: > 0 } listed)
            return listed;
        var committees = await db.Committees.ToDictionaryAsync(c => c.Id, c => c.Name, cancellation);
        return FilterBySubject(rows, subject, committees);
    }

    /// <summary>All actions of an item with that title; failing that, those whose text speaks of it.</summary>
    private static List<ActionRow> FilterBySubject(
        List<ActionRow> rows, IReadOnlyList<ContentWord> subject, Dictionary<long, string> committees)
    {
        // "Is action 2 complete?" gives a number and nothing else.
        if (subject.All(w => w.Text.All(char.IsDigit)))
            return [.. rows.Where(a => subject.Any(w => w.Text == (a.EarlierNumber ?? a.Number).ToString(CultureInfo.InvariantCulture)))];

        var ofItem = rows.Where(a => a.ItemTitle is { } title && Speaks(title)).ToList();
        if (ofItem.Count > 0)
            return ofItem;
        var ofText = rows.FindAll(a => Speaks($"{committees[a.CommitteeId]} {a.Owner} {a.Text}"));
        return ofText.Count > 0 ? ofText : rows.FindAll(a => Speaks($"{a.ItemTitle} {a.Text}", isByDoing: true));

        bool Speaks(string text, bool isByDoing = false)
        {
            var stems = Tokenizer.Stems(text).ToHashSet();
            var found = subject.Count(w => stems.Contains(w.Stem) || w.Alternatives.Any(stems.Contains)
                || (isByDoing && Doings.GetValueOrDefault(w.Stem)?.Split(' ').Any(stems.Contains) == true));
            return found * 3 >= subject.Count * 2;
        }
    }

    /// <summary>"The food waste letter" is the action to write, under the item that has the subject.</summary>
    private static readonly Dictionary<string, string> Doings = new(StringComparer.Ordinal)
    {
        ["letter"] = "write send", ["email"] = "write send", ["call"] = "ring phone",
        ["quot"] = "price cost", ["paper"] = "report write", ["visit"] = "walk see",
    };

    /// <summary>Marks a quote as discussion where no action is recorded, so that it isn't taken for one.</summary>
    public static Answer AsDiscussion(Caller caller, Question question, Answer said)
    {
        if (Registers(caller, question).Count == 0)
            return said.WithLead(AnswerWords.RegisterIsForMembers);
        return said.Kind == AnswerKind.Found && !ActionWord().IsMatch(said.Text)
            ? said.WithLead(AnswerWords.NoActionRecorded)
            : said;
    }

    [GeneratedRegex(@"\b(?:actions?|will|must|to be)\b|\b(?:agreed|asked|requested|undertook) to\b", RegexOptions.IgnoreCase)]
    private static partial Regex ActionWord();

    private static async Task<Answer> ListAsync(RecordQuery query, List<ActionRow> rows, CancellationToken cancellation)
    {
        var committees = await query.Db.Committees.Where(c => query.Caller.CommitteeIds.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, cancellation);
        var cites = new Citations(query.Meetings);
        var text = new AnswerText(AnswerWords.ActionsByState(
            rows.Count(a => a.State is ActionState.Open or ActionState.InProgress),
            rows.Count(a => a.State == ActionState.Proposed), rows.Count(a => a.State == ActionState.Done),
            rows.Count(a => a.State == ActionState.Closed)));
        foreach (var group in rows.GroupBy(a => (a.MeetingId, a.ItemNumber, a.ItemTitle)))
        {
            var mark = "";
            if (group.Key.MeetingId is { } id && query.Meetings.ById.TryGetValue(id, out var meeting)
                && meeting.Document is not null)
                mark =
                    $" [{cites.Add(
                        meeting, group.Key.ItemNumber, group.Key.ItemTitle, group.First().Text, group.First().Line,
                        group.First().IsRestricted)}]";
            foreach (var action in group)
                text.Line(
                    $"- **{action.ReferenceIn(committees[action.CommitteeId])}** "
                        + $"{MarkdownText.Escape(action.Text)}{Status(action)}{mark}");
        }

        var meetings = rows.Where(a => a.MeetingId is not null)
            .Select(a => query.Meetings.ById.GetValueOrDefault(a.MeetingId!.Value)).OfType<MeetingRow>().Distinct()
            .ToList();
        return new Answer(AnswerKind.Found, text.ToString(), cites.Sources)
        {
            Remember = query.Remember(meetings),
            NamedActions = [.. rows.Select(a => a.ReferenceIn(committees[a.CommitteeId]).ToString())],
        };
    }

    private static string Status(ActionRow action) => action switch
    {
        { State: ActionState.Done } => " (done)",
        { State: ActionState.Proposed } => " (proposed)",
        // Closed is not always done: what an archive brings in comes in closed.
        { State: ActionState.Closed } => " (closed)",
        { Due: { } due } => $" (due {UkDate.Long(due)})",
        _ => "",
    };
}
