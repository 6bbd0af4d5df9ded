using CommitteeBot.Register.Files;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>The register's files, in each format.</summary>
internal static class RegisterFile
{
    public static IReadOnlyList<string> Formats { get; } = ["csv", "xlsx", "docx"];

    public static byte[] Write(RegisterTable table, string format) => format switch
    {
        "xlsx" => ExcelSheet.Write(table),
        "docx" => Word(table),
        _ => CsvText.Write(table),
    };

    /// <summary>Matters arising as an annex to the agenda: one table for each minute.</summary>
    public static byte[] Write(MattersArisingShown matters)
    {
        var document = new WordDocument(matters.Title);
        if (matters.Actions.Count == 0)
            document.Paragraph(MeetingRegisterWords.NoneFromMeeting);
        TableColumn[] columns =
        [
            new(ExportWords.Reference, 12), new(ExportWords.Action, 60), new(ExportWords.Owner, 24),
            new(ExportWords.Due, 24),
            new(ExportWords.Status, 16),
        ];
        foreach (var (heading, actions) in MattersArising.ByMinute(matters.Actions))
        {
            document.Heading(heading);
            document.Table(columns, actions.Select(Cells));
        }

        return document.Write();
    }

    private static Cell[] Cells(ActionView action) =>
    [
        new(action.Reference.ToString()),
        new(action.Text),
        new(action.Owner ?? OwnerReplies.NoOwner),
        new(ActionWords.Due(action)),
        new(ActionWords.State(action)),
    ];

    private static byte[] Word(RegisterTable table)
    {
        var document = new WordDocument(table.Title);
        document.Paragraph(ExportWords.Count(table.Rows.Count));
        document.Table(table.Columns, table.Rows);
        return document.Write();
    }
}
