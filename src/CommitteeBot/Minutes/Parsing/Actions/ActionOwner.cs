using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>
/// Reads the owner of an action from its words: the person who acts, not the one who is told or given something.
/// </summary>
internal static partial class ActionOwner
{
    /// <param name="Text">The action without the owner, where that is printed apart from it.</param>
    internal readonly record struct OwnerAndText(string? Owner, string Text);

    public static OwnerAndText Read(string text)
    {
        text = text.Trim();
        if (InSquareBrackets().Match(text) is { Success: true } bracket)
            return new OwnerAndText(bracket.Groups["o"].Value, text[bracket.Length..].Trim());
        if (BeforeColon().Match(text) is { Success: true } colon && CanAct(colon.Groups["o"].Value))
            return new OwnerAndText(colon.Groups["o"].Value.Trim(), text[colon.Length..].Trim());
        if (FindDoer(text) is { } doer)
            return new OwnerAndText(doer, text);
        if (AtEnd().Match(text) is { Success: true } end && CanAct(end.Groups["o"].Value) && text.Length > end.Length)
            return new OwnerAndText(end.Groups["o"].Value, text);
        return new OwnerAndText(null, text);
    }

    /// <summary>
    /// The subject of "to do", "will do", "agreed to do"; null for a passive, unless it says by whom.
    /// </summary>
    public static string? FindDoer(string text)
    {
        if (RequestFor().Match(text) is { Success: true } request && CanAct(request.Groups["o"].Value))
            return request.Groups["o"].Value;
        if (AgreedThat().Match(text) is { Success: true } agreed && CanAct(agreed.Groups["o"].Value))
            return agreed.Groups["o"].Value.Trim().TrimEnd(',');
        if (Subject().Match(text) is { Success: true } subject)
        {
            if (subject.Groups["passive"].Success)
                return ByWhom().Match(text) is { Success: true } by && CanAct(by.Groups["o"].Value)
                    ? by.Groups["o"].Value.TrimEnd('.')
                    : null;
            var owner = subject.Groups["o"].Value.Trim().TrimEnd(',', '-', '–', ' ');
            return CanAct(owner) && !Does().IsMatch(owner) ? owner : null;
        }

        if (SaidWould().Match(text) is { Success: true } said && CanAct(said.Groups["o"].Value))
            return said.Groups["o"].Value;
        return null;
    }

    /// <summary>"Write to Jo Hart": what is to be done goes on with "to", and nobody is called so.</summary>
    [GeneratedRegex(
        @"^(?:write|speak|talk|reply|respond|report|refer|apply|return|submit|send|circulate|contribute|listen|subscribe"
            + @"|present|distribute|forward|e-?mail|offer)$", RegexOptions.IgnoreCase)]
    private static partial Regex Does();

    /// <summary>Words that can be somebody: a name, an office, initials, a group of people.</summary>
    public static bool CanAct(string words)
    {
        words = words.Trim().TrimEnd(',');
        if (words.Length is < 2 or > 90 || Nobody().IsMatch(words) || Thing().IsMatch(words))
            return false;
        var list = words.Split([' ', '/', ',', '&'], StringSplitOptions.RemoveEmptyEntries);
        if (list.Length > 12)
            return false;
        var some = false;
        foreach (var word in list)
        {
            if (word is "and" or "or" or "the" or "The" or "of" or "for" or "All" or "all" or "to" or "in" or "at"
                || word.StartsWith('(') || IsSectionNumber(word, list))
                continue;
            if (char.IsUpper(word[0])
                || word[0] == '@' || Group().IsMatch(word) || PersonWords.IsOffice(word) || PersonWords.IsRank(word))
                some = true;
            else if (!PersonWords.IsParticle(word) && !NameLower().IsMatch(word))
                return false;
        }

        return some || list is ["all"] or ["ALL"] or ["All"];
    }

    /// <summary>"Section 151 Officer" is an office.</summary>
    private static bool IsSectionNumber(string word, string[] words) =>
        word.All(char.IsAsciiDigit) && words[0] is not "" && char.IsUpper(words[0][0]) && PersonWords.IsOffice(words[^1]);

    private const string Names =
        @"(?:(?:The|the|All|all|An?)\s)?[@A-Z\p{L}][\w’'./-]{0,30}(?:(?:,?\s(?:and|&)\s|,\s|\s?/\s?|" +
        @"\s)(?:\([^()]{1,40}\)|[\w’'./-]{1,30})){0,9}?";
    /// <summary>Sally, Emily, Beverly and Connolly act; what the endings of adverbs have doesn't.</summary>
    private const string Adverb =
        @"[a-z]{3,12}ly|\w{2,9}(?:\wal|ous|[ae]nt|ate|ive|ed|ing|ar|ful|ish|lar|mer|per|ter|ort|rst|ast|ond|ird)ly|" +
        "Only|Early|Nearly|Possibly|Monthly|Weekly|Daily|Yearly|Namely|Family|Assembly|Supply|Reply";
    private const string Modal =
        @",?\s(?:[-–]\s)?(?:to\s(?!date\b|the\b|an?\b|which\b|that\b)|will,?\s|is\sto\s|are\sto\s|shall\s|" +
        @"should\s(?:also\s)?|would\s|must\s|(?:has\s|have\s)?(?:agreed|undertook|undertaken|offered|" +
        @"volunteered|promised|committed|agrees)\s(?:to\s|that\s(?:he|she|they)\s(?:would|will)\s)|(?:was|were|" +
        @"is|are)\s(?:asked|requested|tasked|instructed|authorised|delegated)\s(?:to|with)\s)";

    [GeneratedRegex(@"^\[(?<o>[A-Z][\w,&/ ]{1,40})\]\s{0,6}", RegexOptions.ExplicitCapture)]
    private static partial Regex InSquareBrackets();

    [GeneratedRegex(@"^(?<o>[A-Z@][\w.'’/&, -]{1,50}?)\s?(?::|\s[–-])\s{1,5}(?=\S)", RegexOptions.ExplicitCapture)]
    private static partial Regex BeforeColon();

    [GeneratedRegex(
        @"[\[(](?:action\s?[:–-]?\s?)?(?:by\s)?(?<o>[A-Z][\w.'’/&, -]{1,40})[\])]\.?$|" +
        @"\s[–-]\s(?<o>[A-Z]{2,4}(?:\s?[/&,]\s?[A-Z]{2,4}){0,4}|(?:The\s)?(?:Clerk|Chair|Chairman|Secretary|" +
        @"Treasurer))\.?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex AtEnd();

    [GeneratedRegex(
        @"^(?:request|requirement|need)\sfor\s(?<o>" + Names + @")\sto\s",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex RequestFor();

    [GeneratedRegex(
        @"\bagreed\s(?:that\s|for\s)(?<o>" + Names + @")\s(?:would|will|should|to|shall)\s(?!be\b)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex AgreedThat();

    [GeneratedRegex(
        "^(?<o>" + Names + ")" + Modal + @"(?<passive>(?:also\s)?be\s(?!able\b|in\b|a\b|the\b|" +
        @"responsible\b)\w+(?:ed|en|ent|nt|ld|pt|ne|wn|ut|un)\b)?",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Subject();

    [GeneratedRegex(
        @"\bby\s(?<o>(?:the\s)?[A-Z][\w’'./-]{1,30}(?:\s[A-Z][\w’'./-]{1,30}){0,3})(?=[.,;]|$|\s(?:by|before|at|" +
        @"and)\b)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex ByWhom();

    [GeneratedRegex(
        @"(?:^|[,;.]\s|\bthe\s|\bThe\s|\bReview\s)(?<o>(?:[Tt]he\s)?[A-Z][\w’'/-]{0,30}(?:\s[A-Z][\w’'/-]{0,30}){0" +
        @",3})\s(?:confirmed|said|stated|agreed|advised|added|undertook|offered)\s(?:that\s)?(?:he|she|" +
        @"they)\s(?:would|will)\b",
        RegexOptions.ExplicitCapture)]
    private static partial Regex SaidWould();

    // Capitals stay allowed: IT, AN and NO are departments and people.
    [GeneratedRegex(
        @"^(?:[Ii]t|[Tt]h(?:is|at|ese|ose|ere)|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Ww]hich|[Ww]hat|[Ww]ho|[Nn]one|[Aa]lso|" +
        @"[Ww]here|[Ww]hen|[Ii]f|[Aa]s|[Ii]n|[Oo]n|[Aa]t|[Ff]or|[Tt]o|[Ff]ollowing|[Aa]fter|[Bb]efore|[Dd]ue|" +
        @"[Hh]owever|[Cc]onsensus|[Nn]o|[Ss]ome|[Ss]everal|[Ee]ach|[Bb]oth|[Aa]ny|[Oo]thers?|[Nn]eed|[Ww]ork|" +
        @"[Ff]urther|[Nn]ext|[Pp]lease|[Tt]ime|[Pp]lans|[Nn]ow|[Tt]hen|A|An|RESOLVED|AGREED|NOTED|[Rr]esolved|" +
        @"[Aa]greed|[Nn]oted|[Pp]roposal|[Ii]tems?|" + Adverb + @")\b|\b(?:who|which|that|is|was|were|are|has|have|" +
        @"had)\b")]
    private static partial Regex Nobody();

    [GeneratedRegex(
        @"^(?:the\s|an?\s)?(?:\w+\s){0,4}(?:reports?|letters?|quotes?|papers?|minutes|updates?|meetings?|items?|" +
        @"notes?|policy|policies|plans?|programme|nominations|votes|notifications|details|dates?|copies|" +
        @"comments|information|figures|agenda|website|cheques?|invoices?|works?|costs?|proposals?|documents?|" +
        @"notices?|signs?|trees?|scheme|matter|issue|payment|grant|budget|survey|results?|links?|questions?|" +
        @"actions?|training|funding|applications?|decision|response)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Thing();

    [GeneratedRegex(
        @"^(?:members?|officers?|councillors?|governors?|trustees|directors?|panel|board|committee|council|" +
        @"secretariat|team|group|sub-committee|subcommittee|exec|executive|staff|all|everyone|clerk|chair|" +
        @"chairman|secretary|treasurer|partners|force|police|office|commissioner|mayor|party|attendees|parties|" +
        @"multiple)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Group();

    [GeneratedRegex(
        @"^(?:police|crime|and|services?|finance|parish|town|county|health|relevant|other|both|new|link|working|" +
        @"steering|task|finish|sub)$")]
    private static partial Regex NameLower();
}
