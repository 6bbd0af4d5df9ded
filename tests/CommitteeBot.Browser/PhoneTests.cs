using CommitteeBot.Browser.Client;
using Microsoft.Playwright;

namespace CommitteeBot.Browser;

/// <summary>
/// Cards as they are on a screen of 320 pixels, drawn by the client's own renderer: nothing sticks out and nothing has
/// to be scrolled sideways.
/// </summary>
public sealed class PhoneTests(TeamsClient client) : ClientTest(client)
{
    /// <summary>Narrows the card to what such a screen leaves for it, and names what does not fit.</summary>
    private const string WhatSticksOut = """
        card => {
          const before = card.style.cssText;
          card.style.cssText += ';width:288px;max-width:288px;min-width:0';
          const edge = card.getBoundingClientRect().right + 1;
          const out = [...card.querySelectorAll('*')]
            .filter(e => e.offsetParent !== null && e.getBoundingClientRect().width > 0
                && e.getBoundingClientRect().right > edge && getComputedStyle(e).position !== 'absolute')
            .map(e => `${e.tagName} ${e.className}: ${(e.innerText || '').slice(0, 60)} `
                + `(${Math.round(e.getBoundingClientRect().right - edge)} px too far)`);
          if (card.scrollWidth > card.clientWidth + 1) out.push(`scrolls: ${card.scrollWidth} in ${card.clientWidth}`);
          card.style.cssText = before;
          return out.slice(0, 5);
        }
        """;

    [Fact]
    public async Task No_card_is_wider_than_a_phone()
    {
        await GoToAsync(TeamsPage.Personal);
        var faults = new List<string>();
        foreach (var (line, button) in new[]
        {
            ("help", null), ("use CPM", null), ("actions", "Only overdue"), ("all actions", null), ("my actions", null),
            ("digest", null), ("meetings", null), ("matters arising", null), ("export actions as xlsx", null),
            ("what would the call-back service cost?", null),
            ("how many zebras did the harbour master buy?", "Ask the clerk"), ("questions", null),
            ("history CPM-1", null), ("show CPM-1", "Edit"),
            (
                "action CPM: the superintendent for neighbourhoods and partnerships to bring a comprehensive "
                    + "evaluation of https://example.org/averyveryverylongaddresswithoutanyblankinit to the board by 3 "
                    + "December 2027",
                "Edit"),
            ("start meeting", null), ("action somebody to water the plants", null), ("end meeting", null),
            ("done ZZZ-99", null),
        })
        {
            await Chat.SayAsync(line);
            faults.AddRange(await FaultsAsync(line));
            if (button is not null
                && await Chat.LastCard.GetByRole(AriaRole.Button, new() { Name = button, Exact = true })
                    .CountAsync() > 0)
            {
                await Chat.PressAsync(button);
                faults.AddRange(await FaultsAsync($"{line}, {button}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
    }

    private async Task<IEnumerable<string>> FaultsAsync(string of) => await Chat.LastCard.CountAsync() == 0
        ? []
        : (await Chat.LastCard.EvaluateAsync<string[]>(WhatSticksOut)).Select(f => $"{f}  (after: {of})");
}
