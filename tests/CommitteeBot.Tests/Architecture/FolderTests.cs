namespace CommitteeBot.Tests.Architecture;

public sealed class FolderTests
{
    private static readonly ILookup<string, string> Declared = FolderTable.DeclaredIn(Repository.Sources);

    [Fact]
    public void Every_folder_uses_only_what_the_design_allows_it() =>
        Assert.Empty(Repository.Sources.SelectMany(f => FolderTable.Violations(f, Declared)));

    [Fact]
    public void The_table_names_every_folder_and_no_other()
    {
        string[] made = ["bin", "obj"];
        var folders = Directory.GetDirectories(Path.Combine(Repository.Root, "src", "CommitteeBot"))
            .Select(f => Path.GetFileName(f)).Except(made);
        Assert.Equal(folders.Order(), FolderTable.Folders.Order());
    }

    [Fact]
    public void The_table_is_read_from_the_page()
    {
        var table = FolderTable.Read(
            "| Folder | Holds | May use |\n|---|---|---|\n| `Store` | rows | Committees, Language |\n| `Cards` | cards "
                + "| nothing of ours |\n| `Chat` | turns | everything |\n");
        Assert.Equal(["Committees", "Language"], table["Store"]);
        Assert.Empty(table["Cards"]);
        Assert.Equal(["*"], table["Chat"]);
    }

    [Fact]
    public void Every_package_is_used_only_where_it_can_be_replaced() =>
        Assert.Empty(Repository.Sources.SelectMany(PackageTable.Violations));

    [Theory]
    [InlineData("Committees", "using CommitteeBot.Cards;", "Cards")]
    [InlineData("Cards", "using CommitteeBot.Committees;", "Committees")]
    [InlineData("Understanding", "using CommitteeBot.Store;", "Store")]
    [InlineData("Minutes/Parsing", "using CommitteeBot.Store;", "Store")]
    [InlineData("Language", "using CommitteeBot.Committees;", "Committees")]
    [InlineData("Store/Sqlite", "using CommitteeBot.Register;", "Register")]
    [InlineData("Store", "using CommitteeBot.Cards;", "Cards")]
    [InlineData("Register", "using CommitteeBot.Answers;", "Answers")]
    [InlineData("Register", "using CommitteeBot.Understanding;", "Understanding")]
    [InlineData("Answers", "using CommitteeBot.Minutes;", "Minutes")]
    [InlineData("Meetings", "using CommitteeBot.Register;", "Register")]
    [InlineData("Import/Samples", "using CommitteeBot.Register;", "Register")]
    [InlineData("Import", "using ActivityProtocol.Schema;", "ActivityProtocol")]
    [InlineData("Digests", "using CommitteeBot.Register;", "Register")]
    [InlineData("Digests", "using CommitteeBot.Chat;", "Chat")]
    [InlineData("Digests", "using CommitteeBot.Outbox;", "Outbox")]
    [InlineData("Digests", "using ActivityProtocol.Schema;", "ActivityProtocol")]
    [InlineData("Outbox", "using CommitteeBot.Digests;", "Digests")]
    [InlineData("Register", "using ActivityProtocol;", "ActivityProtocol")]
    [InlineData("Register", "using static CommitteeBot.Answers.Wording;", "Answers")]
    [InlineData("Register", "using A = CommitteeBot.Answers.Wording;", "Answers")]
    [InlineData("Register", "var x = global::CommitteeBot.Answers.Wording.Of(1);", "Answers")]
    [InlineData("Cards", "Store.CommitteeDb? db;", "Store")]
    [InlineData("Cards", "Store.Sqlite.SqliteCommitteeDb? db;", "Store")]
    public void A_use_that_the_table_does_not_have_is_found(string folder, string line, string used) =>
        Assert.Contains(
            FolderTable.Violations(Bot(folder, line), Declared),
            v => v.Contains($"uses {used};", StringComparison.Ordinal));

    [Theory]
    [InlineData("Outbox", "using ActivityProtocol.Connector;")]
    [InlineData("Import", "using CommitteeBot.Minutes.Parsing;")]
    [InlineData("Chat", "using CommitteeBot.Register;")]
    [InlineData("CommandLine", "using CommitteeBot.Answers;")]
    [InlineData("Store", "using CommitteeBot.Store.Sqlite;")]
    [InlineData("Cards", "// as in using CommitteeBot.Store;")]
    [InlineData("Cards", "var text = \"using CommitteeBot.Store;\";")]
    [InlineData("Cards", "var long = time.Minutes.ToString();")]
    [InlineData("Register", "var first = meeting.Minutes.First();")]
    public void A_use_that_the_table_has_is_let_through(string folder, string line) =>
        Assert.Empty(FolderTable.Violations(Bot(folder, line), Declared));

    [Theory]
    [InlineData("src/CommitteeBot/Register/X.cs", "namespace CommitteeBot;")]
    [InlineData("src/CommitteeBot/Register/X.cs", "namespace CommitteeBot.Register.Deeper;")]
    [InlineData("src/CommitteeBot/Store/Sqlite/X.cs", "namespace CommitteeBot.Store;")]
    [InlineData("src/CommitteeBot/Register/X.cs", "class X;")]
    [InlineData("src/ActivityProtocol/Auth/X.cs", "namespace CommitteeBot.Auth;")]
    [InlineData("tests/CommitteeBot.Tests/Register/X.cs", "namespace CommitteeBot.Register;")]
    public void A_namespace_that_is_not_the_folder_is_found(string path, string text) =>
        Assert.Contains(
            FolderTable.Violations(new(path, text), Declared), v => v.Contains("namespace", StringComparison.Ordinal));

    [Theory]
    [InlineData("Services")]
    [InlineData("Models")]
    [InlineData("Helpers")]
    [InlineData("Common")]
    [InlineData("Utils")]
    [InlineData("Extensions")]
    public void A_drawer_is_found_at_any_depth(string name) =>
        Assert.Contains(
            FolderTable.Violations(Bot($"Register/{name}", ""), Declared),
            v => v.Contains($"called {name}", StringComparison.Ordinal));

    [Fact]
    public void A_folder_that_the_table_does_not_have_is_found() =>
        Assert.Contains(
            FolderTable.Violations(Bot("Voting", ""), Declared),
            v => v.Contains("does not have", StringComparison.Ordinal));

    [Fact]
    public void A_protocol_that_knows_of_committees_is_found() =>
        Assert.Contains(
            FolderTable.Violations(
                new(
                    "src/ActivityProtocol/Schema/X.cs",
                    "using CommitteeBot.Committees;\nnamespace ActivityProtocol.Schema;"),
                Declared),
            v => v.Contains("knows nothing", StringComparison.Ordinal));

    [Theory]
    [InlineData("src/CommitteeBot/Store/X.cs", "using Microsoft.Data.Sqlite;")]
    [InlineData("src/CommitteeBot/Answers/X.cs", "options.UseSqlite(path);")]
    [InlineData("src/CommitteeBot/Store/Postgres/X.cs", "using SQLitePCL;")]
    [InlineData("src/CommitteeBot/Store/Sqlite/X.cs", "using Npgsql;")]
    [InlineData("src/CommitteeBot/Store/X.cs", "options.UseNpgsql(text);")]
    [InlineData("src/CommitteeBot/Meetings/X.cs", "using Microsoft.Graph.Models;")]
    [InlineData("src/CommitteeBot/Chat/X.cs", "using Microsoft.Identity.Client;")]
    [InlineData("src/CommitteeBot/Chat/X.cs", "using Microsoft.IdentityModel.Tokens;")]
    [InlineData("src/CommitteeBot/Digests/X.cs", "using Azure.Identity;")]
    [InlineData("src/CommitteeBot/Hosting/X.cs", "using OpenTelemetry.Metrics;")]
    [InlineData("src/CommitteeBot/Import/X.cs", "using AngleSharp.Dom;")]
    [InlineData("src/CommitteeBot/Minutes/Parsing/X.cs", "using DocumentFormat.OpenXml;")]
    [InlineData("src/CommitteeBot/Digests/X.cs", "using DocumentFormat.OpenXml.Packaging;")]
    public void A_package_outside_its_folder_is_found(string path, string line) =>
        Assert.NotEmpty(PackageTable.Violations(new(path, line)));

    [Theory]
    [InlineData("src/CommitteeBot/Store/Sqlite/Migrations/X.cs", "using Microsoft.Data.Sqlite;")]
    [InlineData("src/CommitteeBot/Store/Postgres/X.cs", "using Npgsql;")]
    [InlineData("src/CommitteeBot/Graph/X.cs", "using Azure.Identity;")]
    [InlineData("src/ActivityProtocol/Auth/X.cs", "using Microsoft.IdentityModel.Tokens;")]
    [InlineData("src/CommitteeBot/Minutes/Readers/X.cs", "using AngleSharp;")]
    [InlineData("src/CommitteeBot/Register/X.cs", "using DocumentFormat.OpenXml.Spreadsheet;")]
    [InlineData("tests/CommitteeBot.Tests/Store/X.cs", "using Microsoft.Data.Sqlite;")]
    public void A_package_in_its_folder_is_let_through(string path, string line) =>
        Assert.Empty(PackageTable.Violations(new(path, line)));

    private static SourceFile Bot(string folder, string line) =>
        new(
            $"src/CommitteeBot/{folder}/X.cs",
            $"{(line.StartsWith("using", StringComparison.Ordinal) ? line : "")}\nnamespace "
                + $"CommitteeBot.{folder.Replace('/', '.')};\n{line}");
}
