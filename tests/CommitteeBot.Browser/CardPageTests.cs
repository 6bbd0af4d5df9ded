using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CommitteeBot.Browser.Client;
using Microsoft.Playwright;

namespace CommitteeBot.Browser;

/// <summary>
/// The page of all cards, drawn by the package that most clients are built on, at the width of a phone.
/// </summary>
[Collection(ClientTests.Name)]
public sealed class CardPageTests : IAsyncLifetime
{
    /// <summary>How high these cards were before they were drawn anew, in the same page.</summary>
    private static readonly Dictionary<string, int> Before = new()
    {
        ["list"] = 1146, ["digest"] = 1731, ["review"] = 1114,
    };

    private const string Heights = """
        () => Object.fromEntries([...document.querySelectorAll('section')].map(s =>
          [s.dataset.card, Math.round(s.querySelector('.narrow').getBoundingClientRect().height)]))
        """;

    /// <summary>Every word that is shown, by the contrast of its colour with the nearest background below it.</summary>
    private const string Faint = """
        () => {
          const rgb = colour => (colour.match(/[\d.]+/g) || []).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
            .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
          const ground = e => {
            for (let at = e; at; at = at.parentElement) {
              const colour = rgb(getComputedStyle(at).backgroundColor);
              if (colour.length === 3 || colour[3] === 1) return colour;
            }
            return [255, 255, 255];
          };
          const faint = [];
          for (const card of document.querySelectorAll('.card'))
            for (const e of card.querySelectorAll('*')) {
              const words = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join('');
              if (!words || !e.offsetParent) continue;
              const [one, other] = [light(rgb(getComputedStyle(e).color)), light(ground(e))];
              const contrast = (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
              if (contrast < 4.5)
                faint.push(`${card.closest('section').dataset.card}: ${words.slice(0, 40)} ${contrast.toFixed(1)}`);
            }
          return faint;
        }
        """;

    private const string TooWide = """
        () => [...document.querySelectorAll('.narrow')].filter(c => c.scrollWidth > c.clientWidth + 1)
          .map(c => `${c.closest('section').dataset.card}: ${c.scrollWidth} in ${c.clientWidth}`)
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("committeebot-cards-").FullName;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private IPage? page;
    private string? missing;

    public async ValueTask InitializeAsync()
    {
        (var tools, missing) = Tools.Find();
        if (tools is null)
            return;
        await WriteAsync();
        if (!File.Exists(Path.Combine(folder, "adaptivecards.js")))
        {
            missing = "The package adaptivecards is not installed: run npm ci in tests/CommitteeBot.Browser.";
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = tools.Chromium, Args = ["--no-sandbox", "--disable-gpu"],
        });
        page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1000, Height = 900 } });
        await page.GotoAsync(new Uri(Path.Combine(folder, "index.html")).ToString());
        await page.WaitForSelectorAsync("body[data-drawn]");
    }

    [Fact]
    public async Task List_digest_and_review_take_six_tenths_of_their_former_height_at_most()
    {
        Assert.SkipWhen(missing is not null, missing ?? "");

        var heights = await page!.EvaluateAsync<JsonElement>(Heights);

        Assert.All(Before, card => Assert.InRange(
            heights.GetProperty(card.Key).GetInt32(), 1, (int)(card.Value * 0.6)));
        await TakePicturesAsync();
    }

    [Fact]
    public async Task Every_word_can_be_read_on_its_ground_and_no_card_is_wider_than_a_phone()
    {
        Assert.SkipWhen(missing is not null, missing ?? "");

        Assert.Empty(await page!.EvaluateAsync<string[]>(Faint));
        Assert.Empty(await page.EvaluateAsync<string[]>(TooWide));
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Beside the pictures of the guides, when those are asked for.</summary>
    private async Task TakePicturesAsync()
    {
        if (Environment.GetEnvironmentVariable("COMMITTEEBOT_PICTURES") is not { } pictures)
            return;
        var after = Directory.CreateDirectory(Path.Combine(pictures, "after")).FullName;
        foreach (var card in Before.Keys.Append("logged").Append("answer"))
            await page!.Locator(string.Create(CultureInfo.InvariantCulture, $"section[data-card='{card}'] .narrow"))
                .ScreenshotAsync(new() { Path = Path.Combine(after, $"{card}.png") });
    }

    private async Task WriteAsync()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Repository.BotAssembly, "cards", folder])
        {
            WorkingDirectory = Repository.Root, RedirectStandardOutput = true,
        })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
