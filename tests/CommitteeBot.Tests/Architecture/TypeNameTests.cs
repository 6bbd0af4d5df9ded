namespace CommitteeBot.Tests.Architecture;

/// <summary>
/// A name stands for one thing: two types of one name, in whatever folders, make every search and every using a guess.
/// </summary>
public sealed class TypeNameTests
{
    [Fact]
    public void No_type_name_stands_twice() =>
        Assert.Empty(Violations(Repository.Sources.Where(f => f.Project == "src/CommitteeBot")));

    [Fact]
    public void A_name_in_two_folders_is_found() => Assert.Equal(
        ["Note stands in CommitteeBot.Register and CommitteeBot.Answers"],
        Violations(
            [
                new("src/CommitteeBot/Register/Note.cs", "namespace CommitteeBot.Register;\nclass Note;"),
                new("src/CommitteeBot/Answers/Note.cs", "namespace CommitteeBot.Answers;\nclass Note;"),
            ]));

    [Fact]
    public void A_type_in_several_parts_is_let_through() => Assert.Empty(Violations(
        [
            new("src/CommitteeBot/Store/Db.cs", "namespace CommitteeBot.Store;\npartial class Db;"),
            new("src/CommitteeBot/Store/Db.Rows.cs", "namespace CommitteeBot.Store;\npartial class Db;"),
        ]));

    [Fact]
    public void Two_types_of_one_name_in_a_folder_are_found() => Assert.Single(
        Violations(
            [
                new("src/CommitteeBot/Import/A.cs", "namespace CommitteeBot.Import;\nclass A { class Found; }"),
                new("src/CommitteeBot/Import/B.cs", "namespace CommitteeBot.Import;\nclass B { class Found; }"),
            ]));

    private static IEnumerable<string> Violations(IEnumerable<SourceFile> sources) =>
        from file in sources
        from type in file.TypeDeclarations
        group (file.Namespace, type.IsPartial) by type.Name into same
        let places = same.Select(s => s.Namespace).Distinct().ToList()
        where places.Count > 1 || same.Count(s => !s.IsPartial) > 1
        select $"{same.Key} stands in {string.Join(" and ", same.Select(s => s.Namespace))}";
}
