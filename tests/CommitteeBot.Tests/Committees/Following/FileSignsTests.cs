using CommitteeBot.Committees.Following;

namespace CommitteeBot.Tests.Committees.Following;

public sealed class FileSignsTests
{
    [Theory]
    [InlineData("Minutes 2026-10-08.docx", null)]
    [InlineData("DRAFT_minutes_8_October.docx", "DRAFT")]
    [InlineData("minutes-confidential-annex.pdf", "confidential")]
    [InlineData("Minutes (Part 2).pdf", "Part 2")]
    [InlineData("Minutes of the draftsmen's panel.pdf", null)]
    [InlineData("Official-Sensitive", "Sensitive")]
    [InlineData("Excluded items.txt", "Excluded")]
    [InlineData("Exempt minutes.txt", "Exempt")]
    public void Words_of_a_name_or_label_hold_minutes_back(string said, string? word) =>
        Assert.Equal(word, FileSigns.HeldBackBy([null, said]));

    [Theory]
    [InlineData("a.docx", "Approved", "Confirmed")]
    [InlineData("a.docx", "Confirmed minutes", "Confirmed")]
    [InlineData("a draft.docx", "Confirmed", "Draft")]
    [InlineData("a.docx", "Not yet approved", "Draft")]
    [InlineData("a.docx", "Unconfirmed", "Draft")]
    [InlineData("a.docx", null, null)]
    public void A_column_or_a_folder_says_whether_they_are_confirmed(string name, string? column, string? status) =>
        Assert.Equal(status, FileSigns.StatusOf([name, column])?.ToString());

    [Theory]
    [InlineData("site:5,user:a", "site:5,user:a", false)]
    [InlineData("site:5", "site:5,user:a", false)]
    [InlineData("site:5", "user:a", true)]
    [InlineData("site:5,group:b", "site:5", true)]
    [InlineData("site:5", "", true)]
    public void Whoever_is_missing_is_kept_from_it(string folder, string file, bool isHidden) =>
        Assert.Equal(isHidden, FileReaders.AreFewer(Set(folder), Set(file)));

    [Theory]
    [InlineData("a", true)]
    [InlineData("b", false)]
    [InlineData(null, false)]
    public void A_hidden_file_is_for_those_whom_it_names(string? account, bool mayOpen) =>
        Assert.Equal(mayOpen, FileReaders.MayOpen(Set("user:a,group:b"), account));

    [Theory]
    [InlineData("a.DOCX", true)]
    [InlineData("a.xlsx", false)]
    [InlineData("a", false)]
    public void Only_documents_are_read(string name, bool isReadable) => Assert.Equal(isReadable, FileSigns.IsReadable(name));

    private static HashSet<string> Set(string lines) => [.. lines.Split(',', StringSplitOptions.RemoveEmptyEntries)];
}
