using System.Collections.Frozen;
using CommitteeBot.Language;

namespace CommitteeBot.Minutes.Parsing.Actions.Commitments;

/// <summary>The verbs around a commitment, in any of their forms: they are compared by their stems.</summary>
internal static class CommitmentWords
{
    private static readonly FrozenSet<string> Promises = Words(
        "agreed agrees undertook undertaken undertakes offered offers promised promises volunteered "
        + "volunteers committed endeavour endeavoured");

    private static readonly FrozenSet<string> Asks = Words(
        "asked requested tasked instructed delegated directed authorised authorized invited reminded "
        + "urged commissioned mandated encouraged nominated");

    private static readonly FrozenSet<string> Resolves = Words(
        "agreed resolved requested asked recommended proposed suggested decided instructed");

    private static readonly FrozenSet<string> Said = Words(
        "said stated advised confirmed added explained noted reported informed replied responded "
        + "indicated commented mentioned shared outlined highlighted stressed told felt hoped assured");

    /// <summary>"Was due to be published", "asked to be told": nobody has taken it on.</summary>
    private static readonly FrozenSet<string> Undecided = Words(
        "due likely unlikely expected asked needed able unable hoped wanted wished continue continues "
        + "continued ought used seemed appeared required ready how what where when who which requested "
        + "intended planned set about");

    /// <summary>What a body does by saying so, and what nobody can be held to.</summary>
    private static readonly FrozenSet<string> Stances = Stems(
        "approve accept adopt note receive endorse support agree ratify sign confirm defer elect appoint "
        + "grant continue remain be have like welcome need want know understand see become increase reduce "
        + "rise fall begin cease exclude reopen suspend proceed take place happen mean depend benefit allow "
        + "enable cause lead result help make give feel think believe hope expect wish prefer appear seem "
        + "get stay retain fund pay co-opt close adjourn move commence hold held consider resolve discuss");

    private static readonly FrozenSet<string> Tellings = Stems(
        "report update circulate recirculate share forward write contact email call phone ring send ask "
        + "inform notify advise liaise speak talk raise feedback respond reply enquire inquire chase query "
        + "brief consult remind request cc message");

    private static readonly FrozenSet<string> Doings = Stems(
        "look provide bring investigate arrange check follow feed draft redraft prepare produce submit "
        + "meet distribute find obtain revert pass explore review invite organise organize attend progress "
        + "pursue seek set publish supply return approach purchase order buy install repair clear remove "
        + "replace complete collect deliver compile create develop research visit inspect monitor clarify "
        + "present join put place add include amend print post upload book identify establish coordinate "
        + "facilitate resend apply undertake carry schedule host run test try escalate measure mow cut "
        + "paint represent finalise summarise analyse map plan nominate recruit advertise promote fill "
        + "determine document implement fix clean evaluate assess locate firm recheck design source scope "
        + "gather");

    private static readonly FrozenSet<string> Papers = Words(
        "update updates report reports paper papers briefing briefings presentation response responses "
        + "details figures information note notes summary breakdown list lists proposal proposals plan "
        + "policy strategy letter quote quotes quotation quotations survey data feedback costings costs "
        + "dates agenda minutes website notice");

    /// <summary>Participles that no ending tells.</summary>
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["brought"] = "bring", ["sent"] = "send", ["taken"] = "take", ["given"] = "give", ["written"] = "write",
        ["made"] = "make", ["bought"] = "buy", ["found"] = "find", ["held"] = "hold", ["fed"] = "feed",
        ["drawn"] = "draw", ["told"] = "tell", ["kept"] = "keep", ["paid"] = "pay", ["sought"] = "seek",
        ["dealt"] = "deal", ["done"] = "do", ["put"] = "put", ["cut"] = "cut", ["set"] = "set",
    }.ToFrozenDictionary();

    public static bool IsPromise(string word) => Promises.Contains(word);

    public static bool IsAsk(string word) => Asks.Contains(word);

    public static bool IsResolve(string word) => Resolves.Contains(word);

    public static bool IsSaid(string word) => Said.Contains(word);

    public static bool IsUndecided(string word) => Undecided.Contains(word);

    public static bool IsStance(string verb) => Stances.Contains(Stem(verb));

    public static bool IsTelling(string verb) => Tellings.Contains(Stem(verb));

    public static bool IsDoing(string verb) => Doings.Contains(Stem(verb));

    public static bool IsPaper(string word) => Papers.Contains(word);

    public static bool IsParticiple(string word) =>
        Irregular.ContainsKey(word) || (word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal));

    private static string Stem(string verb) => PorterStemmer.Stem(Irregular.GetValueOrDefault(verb, verb));

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Stems(string words) =>
        words.Split(' ').Select(PorterStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
}
