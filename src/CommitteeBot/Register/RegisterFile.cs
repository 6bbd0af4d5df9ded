using CommitteeBot.Register.Files;

namespace CommitteeBot.Register;

/// <summary>The register's files, in each format that they come in.</summary>
internal static class RegisterFile
{
    public static IReadOnlyList<string> Formats { get; } = ["csv", "xlsx", "docx"];

    public static byte[] Write(RegisterTable table, string format) => format switch
    {
        "xlsx" => ExcelSheet.Write(table),
        "docx" => Word(table),
        _ => CsvText.Write(table),
    };

    /// <summary>Matters arising as an annex to the agenda: one table a minute.</summary>
    public static byte[] Write(MattersArisingShown matters)
    {
        var document = new WordDocument(matters.Title);
        if (matters.Actions.Count == 0)
            document.Paragraph("No actions came from this meeting.");
        TableColumn[] columns = [new("Reference", 12), new("Action", 60), new("Owner", 24), new("Due", 24), new("Status", 16)];
        foreach (var (heading, actions) in MattersArising.ByMinute(matters.Actions))
        {
            document.Heading(heading);
            document.Table(columns, actions.Select(a => (Cell[])
                [new(a.Reference.ToString()), new(a.Text), new(a.Owner ?? "nobody yet"), new(ActionWords.Due(a)), new(ActionWords.State(a))]));
        }

        return document.Write();
    }

    private static byte[] Word(RegisterTable table)
    {
        var document = new WordDocument(table.Title);
        document.Paragraph(ActionWords.Count(table.Rows.Count, "action") + ".");
        document.Table(table.Columns, table.Rows);
        return document.Write();
    }
}
