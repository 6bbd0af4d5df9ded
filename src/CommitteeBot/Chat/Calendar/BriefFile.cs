using CommitteeBot.Meetings;
using CommitteeBot.Meetings.Briefing;
using CommitteeBot.Register.Files;

namespace CommitteeBot.Chat.Calendar;

/// <summary>The brief as a Word document of one table, so that it stays a page.</summary>
internal static class BriefFile
{
    private static readonly TableColumn[] Columns =
    [
        new(BriefWords.Item, 20), new(BriefWords.Who, 18), new(BriefWords.What, 52), new(BriefWords.Where, 22),
        new(BriefWords.How, 26),
    ];

    public static byte[] Write(BriefOutcome brief)
    {
        var when = brief.Meeting is { } meeting ? MeetingOutcomeCard.Line(meeting) : BriefWords.NoMeeting;
        var document = new WordDocument($"{BriefWords.Title} – {brief.Committee.Name}");
        document.Paragraph(when);
        if (brief.Items.Count == 0)
            document.Paragraph(BriefWords.Nothing);
        else
            document.Table(Columns, brief.Items.SelectMany(i => Rows(i, brief.Today)));
        if (brief.Quiet.Count > 0)
            document.Paragraph(BriefWords.Quiet(brief.Quiet));
        if (brief.MoreQuestions > 0)
            document.Paragraph(BriefWords.MoreQuestions(brief.MoreQuestions, brief.Person is not null));
        if (brief.Left > 0)
            document.Paragraph(BriefWords.More(brief.Left));
        return document.Write();
    }

    private static IEnumerable<Cell[]> Rows(BriefItem item, DateOnly today)
    {
        foreach (var (at, promise) in item.Promises.Index())
            yield return
            [
                new(at == 0 ? item.Title : ""), new(promise.Owner ?? BriefWords.NoOwner), new($"“{promise.Words}”"),
                new($"{promise.Reference}{(promise.Source is { } source ? $", {Place(source)}" : "")}"),
                new(BriefWords.Standing(promise, today)),
            ];
        foreach (var (at, question) in item.Questions.Index())
            yield return
            [
                new(at == 0 && item.Promises.Count == 0 ? item.Title : ""), new(""), new($"“{question.Words}”"),
                new(Place(question.Source)), new(BriefWords.Asked),
            ];
    }

    private static string Place(BriefSource source) =>
        source.IsPrivate ? $"{source.Words} ({BriefWords.Private})" : source.Words;
}
