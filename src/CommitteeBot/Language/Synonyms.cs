using System.Collections.Frozen;

namespace CommitteeBot.Language;

/// <summary>
/// Words of everyday English beside those that minutes use for the same thing. A small table of the language of public
/// bodies; what a body calls its own things is learnt from its minutes.
/// </summary>
internal static class Synonyms
{
    private const string Groups =
        """
        kill fatal death die dead deceased
        injure hurt casualty injury
        child kid youngster pupil
        teenager youth young
        job role post position rank
        gun firearm
        shot shoot fire discharge
        firm business company trader
        event summit conference
        terror terrorism terrorist
        prison jail sentence custody imprisonment
        win award receive secure
        give award grant
        money fund grant funding
        hire recruit appoint
        steal theft stolen
        car vehicle
        law statute legislation act
        tip advice advise guidance
        establish create found
        change amend alter
        begin began begun start launch
        finish end complete conclude
        house home housing
        bin waste refuse rubbish
        road street highway
        cost price fee charge expense
        cut reduce reduction decrease
        rise increase grow growth
        fall decrease drop reduction
        elderly old older
        drunk alcohol drinking
        burglary burglar
        doctor gp
        back support recommend endorse
        hold held host
        buy bought purchase procure
        complain complaint
        staff employee workforce
        volunteer voluntary
        school education
        woman female girl
        man male boy
        victim survivor
        picture image photo photograph
        expire end
        teach taught train training lesson
        share disseminate circulate
        resident public citizen
        bike bicycle cycle
        cyclist cycling
        plane aircraft
        flat apartment
        shop retail retailer
        weapon firearm
        weapon knife
        worry concern
        ask question query
        talk speak
        build construct construction
        close closure shut
        repair mend fix
        saw seen
        big large great significant major substantial sharp
        small minor slight
        spend spent use
        own possess
        pay paid cost
        licence license certificate
        send sent
        leave left
        lose lost
        lead led
        """;

    /// <summary>
    /// Phrases whose words do not mean one by one what they mean together, and what minutes write in their place.
    /// </summary>
    private static readonly (string Phrase, string[] Instead)[] Phrases =
    [
        ("far right", ["right", "wing"]),
        ("set up", ["establish"]),
        ("run out", ["end"]),
        ("looked after", ["care"]),
        ("left out", ["exclude"]),
        ("kept out", ["exclude"]),
        ("shut out", ["exclude"]),
        ("shutting out", ["exclude"]),
        ("given out", ["award"]),
        ("handed out", ["award"]),
        ("come back", ["return"]),
        ("carried out", ["undertake"]),
        ("break in", ["burglary"]),
        ("break ins", ["burglary"]),
        ("old people", ["elderly"]),
        ("ai generated", ["ai"]),
        ("send in", ["submit"]),
        ("share of", []),
        ("proportion of", []),
        ("taken up", ["take"]),
        ("ksi", ["killed", "seriously", "injured"]),
        ("asb", ["anti", "social", "behaviour"]),
        ("agm", ["annual", "general"]),
        ("aob", ["other", "business"]),
        ("how long", []),
        ("how far", []),
        ("so far", []),
        ("how many times a", []),
        ("how many times", []),
        ("does it take", []),
        ("did it take", []),
        ("will it take", []),
        ("take place", []),
        ("takes place", []),
        ("took place", []),
    ];

    private static readonly FrozenDictionary<string, string[]> ByStem = Read();

    /// <summary>Other stems for a stem; empty where the table has none.</summary>
    public static IReadOnlyList<string> ForStem(string stem) => ByStem.GetValueOrDefault(stem, []);

    public static IReadOnlyList<(string Phrase, string[] Instead)> OfPhrases => Phrases;

    private static FrozenDictionary<string, string[]> Read()
    {
        var groups = Groups.Split('\n').Select(
            line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PorterStemmer.Stem).Distinct()
                .ToList());
        return groups.SelectMany(group => group.Select(stem => (stem, Others: group.Where(s => s != stem))))
            .GroupBy(x => x.stem)
            .ToFrozenDictionary(x => x.Key, x => x.SelectMany(y => y.Others).Distinct().ToArray());
    }
}
