using System.CommandLine;
using CommitteeBot.CommandLine.SampleCards;

namespace CommitteeBot.CommandLine;

/// <summary><c>cards [FOLDER]</c> writes a page of every card with invented data, for whoever designs them.</summary>
internal static class CardsCommand
{
    private const string Renderer = "adaptivecards.js";

    /// <summary>Where the browser tests keep the package that draws the cards.</summary>
    private static readonly string Package = Path.Combine(
        "tests", "CommitteeBot.Browser", "node_modules", "adaptivecards", "dist", Renderer);

    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "Where to write the page; the folder “cards” if none is named.",
            DefaultValueFactory = _ => "cards",
        };
        var command = new Command("cards", "Writes a page of all cards with sample data.") { folder };
        command.SetAction(async (parsed, cancellation) =>
        {
            var into = Directory.CreateDirectory(parsed.GetRequiredValue(folder)).FullName;
            var cards = SampleCard.All();
            var page = Path.Combine(into, "index.html");
            await File.WriteAllTextAsync(page, await CardsPage.CreateAsync(cards), cancellation);
            var renderer = FindRenderer();
            if (renderer is not null)
                File.Copy(renderer, Path.Combine(into, Renderer), overwrite: true);
            Console.WriteLine(ConsoleWords.CardsWritten(cards.Count, page, isDrawn: renderer is not null));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>In this folder or one above it, so that it is found from anywhere in the repository.</summary>
    private static string? FindRenderer()
    {
        for (var at = new DirectoryInfo(Directory.GetCurrentDirectory()); at is not null; at = at.Parent)
        {
            if (Path.Combine(at.FullName, Package) is var file && File.Exists(file))
                return file;
        }

        return null;
    }
}
