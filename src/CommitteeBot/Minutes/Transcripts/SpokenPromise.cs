using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Transcripts;

/// <summary>
/// A sentence as minutes would have it: "I'll write to them" is put with the name of whoever says so, and "Petra, can
/// you" as what she is to do.
/// </summary>
internal static partial class SpokenPromise
{
    /// <summary>In whose place a speaker without a name stands while the sentence is weighed.</summary>
    private const string Nameless = "Mr Speaker";

    /// <param name="Doer">Whose words make it theirs; null where the sentence itself has to say so.</param>
    /// <param name="IsOwn">True where somebody speaks for themselves, or is asked by name.</param>
    internal readonly record struct Put(string Text, string? Doer, bool IsOwn);

    /// <returns>Null for a question, and for what somebody says of the call itself.</returns>
    public static Put? Of(string sentence, string? speaker, Func<string, bool> isKnown)
    {
        if (Asked().Match(sentence) is { Success: true } asked && isKnown(asked.Groups["who"].Value))
        {
            var (who, task) = (asked.Groups["who"].Value, asked.Groups["task"].Value.Trim());
            return OfTheCall().IsMatch(task) || Backwards().IsMatch(task) || task.Length == 0
                ? null
                : new Put($"{who} to {Theirs(task)}.", who, IsOwn: true);
        }

        if (sentence.EndsWith('?'))
            return null;
        if (Own().Match(sentence) is not { Success: true } own)
            return OfAll().Match(sentence) is { Success: true } all
                && OfTheCall().IsMatch(sentence[(all.Index + all.Length)..])
                ? null
                : new Put(sentence, null, IsOwn: false);
        var rest = sentence[(own.Index + own.Length)..].TrimStart();
        if (OfTheCall().IsMatch(rest))
            return null;
        var lead = sentence[..own.Index];
        if (Doubt().IsMatch(lead))
            return null;
        var isConditional = Condition().IsMatch(lead);

        // "The lamp is out, I'll report that": without what was said before nobody knows what.
        if (!isConditional && !Backwards().IsMatch(rest))
            lead = "";
        else if (lead.Length == 0 || Filler().IsMatch(lead))
            return null;
        return new Put($"{lead}{speaker ?? Nameless} will {Theirs(rest)}", speaker, IsOwn: true);
    }

    public static string Shown(string text) => text.Replace(Nameless, "Somebody", StringComparison.Ordinal);

    private static string Theirs(string text) => Mine().Replace(text, m => m.Value.ToUpperInvariant() switch
    {
        "MY" or "YOUR" => "their",
        "MYSELF" or "YOURSELF" => "themselves",
        "ME" => "them",
        "YOU" when Object().IsMatch(text[..m.Index]) => "them",
        _ => "they",
    });

    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\bI(?:['’]ll|\swill|\sshall)(?:\s(?:just|also|then|certainly|definitely|happily|gladly|of\scourse"
        + @"|try\s(?:to|and)"
        + @"|make\ssure\s(?:that\s)?I|go\s(?:away\s)?and|be\s(?:happy|glad)\sto))*(?=\s[a-z])"
        + @"|\bI(?:['’]m|\sam)\s(?:going|happy|glad|willing)\sto(?=\s[a-z])|\bI(?:['’]d|\swould)\sbe\s(?:happy"
        + @"|glad)\sto(?=\s[a-z])"
        + @"|\bI\s(?:undertake|promise|agree|volunteer|offer)\sto(?=\s[a-z])"
        + @"|\bI\scan\s(?:certainly\s|happily\s|easily\s)?(?=(?:take|send|write|draft|circulate|book|ask|ring"
        + @"|chase|find|look\sinto"
        + @"|speak\sto|arrange|organi[sz]e|prepare|get|check|contact|do|report)\b)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Own();

    [GeneratedRegex(@"^\W*(?:\w+\W+){0,3}?(?:we|they|he|she|you)(?:['’]ll|\swill)\s", AnyCase)]
    private static partial Regex OfAll();

    /// <summary>What is done there and then, and what nobody would write down.</summary>
    [GeneratedRegex(
        @"^\s*(?:just\s|now\s|then\s|also\s|only\s|probably\s|not\s)*(?:say|move|hand|pass|start|begin"
        + @"|come\sback|come\sto|go\sback"
        + @"|go\son|go\sthrough|go\sfirst|second|propose|abstain|vote|declare|mute|unmute|share(?:\smy"
        + @"|\sthe)?\sscreen|share\sthis|stop"
        + @"|leave|read|explain|repeat|wait|see|hear|be\b|have\b|admit|assume|guess|take\s(?:that|it|them|this"
        + @"|any|your|questions)\b"
        + @"|give\s(?:you|way|everyone|everybody|people|it|an?\b)|keep\s(?:it|this|quiet)|let\b|open|close"
        + @"|finish|conclude|tell|talk"
        + @"|run\sthrough|add|put\smy|join|miss|bring\s(?:up|us|this\sto)|drop\s(?:off|out)|show|recap"
        + @"|summari[sz]e|introduce|invite"
        + @"|apologi[sz]e|think|support|agree|accept|defer|remind|mention|point|quote|pause|turn|switch"
        + @"|try\sagain|answer|listen|know"
        + @"|remember|like|need|want|get\sthere|get\sto|look\sforward|never|always|probably|maybe)\b",
        AnyCase)]
    private static partial Regex OfTheCall();

    /// <summary>The words before tell what it is: "report that", "ask him".</summary>
    [GeneratedRegex(
        @"^\s*[a-z]+(?:\s(?:up|on|to|into|after|with|out|over|for|about|at))?\s(?:that|it|this|these|those|them"
        + @"|him|her|so|one)"
        + @"(?:\s(?:up|on|in|round|out|off|down|over|through|as\s\w+))?(?:\s(?:by|before|tomorrow|today|next"
        + @"|this|on|within)\b.*)?\W*$",
        AnyCase)]
    private static partial Regex Backwards();

    /// <summary>"I don't think I'll", "Petra said I'll": no promise, or somebody else's words.</summary>
    [GeneratedRegex(
        @"(?:\b(?:doubt|sure|certain|know|knew|wish|suppose|guess|imagine|wonder|whether|said|says|saying|told|tells|asked|asks|thought"
            + @"|believed|hoped|(?<!\bI\s)(?:think|hope|believe))|\b(?:not|never)\b[^,;.]*|n['’]t\b[^,;.]*)\W*(?:that\W*)?$",
        AnyCase)]
    private static partial Regex Doubt();

    [GeneratedRegex(@"\b(?:if|when|once|unless|until|after)\b", AnyCase)]
    private static partial Regex Condition();

    [GeneratedRegex(
        @"^\W*(?:(?:yes|yeah|yep|no|ok|okay|right|so|well|and|but|then|sure|fine|great|thanks|thank\syou|chair"
        + @"|of\scourse|i\sthink"
        + @"|that['’]s\sfine|no\sproblem|happy|um|er|uh|now|also)\W+)*$",
        AnyCase)]
    private static partial Regex Filler();

    [GeneratedRegex(
        @"^(?:(?:(?:and|so|ok|okay|right|yes|well|then|now|but|er|um|thanks|thank\syou),?\s){0,3}"
        + @"(?<who>[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]+){0,3}),?\s(?:please\s)?(?:can|could|would|will)\syou"
        + @"(?:\s(?:please|perhaps|just|maybe|possibly|also|kindly))*\s(?<task>[a-z].*?)[?.!]*"
        + @"|(?:[Cc]an|[Cc]ould|[Ww]ould"
        + @"|[Ww]ill)\syou(?:\splease)?,?\s(?<task>[a-z].*?),\s(?:please,?\s)?(?<who>[A-Z][\w.'’-]*(?:"
        + @"\s[A-Z][\w.'’-]+){0,3})"
        + @"[?.!]*)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Asked();

    [GeneratedRegex(
        @"\b(?:to|for|with|at|of|from|by|on|about|send|give|tell|show|let|ask|email|ring|call|get|help)\s$", AnyCase)]
    private static partial Regex Object();

    [GeneratedRegex(@"\b(?:my|myself|me|I|your|yourself|you)\b", AnyCase)]
    private static partial Regex Mine();
}
