using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.Restrictions;

/// <summary>Items from which press and public were kept out, with the ground as printed. A resolution holds until the meeting is open again.</summary>
internal static partial class RestrictionReader
{
    public static IReadOnlyList<string?> Read(IReadOnlyList<ParsedItem> items)
    {
        var grounds = new string?[items.Count];
        string? ground = null;
        var onlyNext = false;
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (Reopened().IsMatch(item.Title))
                ground = null;
            if (SectionWords.IsNextMeeting(item.Title))
                ground = null;
            grounds[i] = ground ?? (TitleSaysSo().IsMatch(item.Title) && !Exclusion().IsMatch(item.Title) ? Ground(item.Title + ". " + item.Body.FirstOrDefault()?.Text) ?? item.Title : null);
            if (onlyNext && grounds[i] is not null)
                (ground, onlyNext) = (null, false);
            var titled = Exclusion().IsMatch(item.Title);
            foreach (var block in item.Body)
            {
                if (!titled && !MayConcern().IsMatch(block.Text))
                    continue;
                if (Reopened().IsMatch(block.Text))
                    ground = null;
                else if ((titled || Exclusion().IsMatch(block.Text)) && Resolved().IsMatch(block.Text) && !Unneeded().IsMatch(block.Text))
                {
                    ground = Ground(block.Text) ?? (block.Text.Length <= 200 ? block.Text : block.Text[..200]);
                    onlyNext = OneItem().IsMatch(block.Text);
                }
            }
        }

        return grounds;
    }

    private static string? Ground(string text)
    {
        var parts = Grounds().Matches(text).Select(m => m.Value.Trim()).Distinct().ToList();
        return parts.Count == 0 ? null : string.Join("; ", parts);
    }

    [GeneratedRegex("public|press|media|open", RegexOptions.IgnoreCase)]
    private static partial Regex MayConcern();

    [GeneratedRegex(@"\b(?:following|next)\sitem(?:\sof\sbusiness)?\b(?!s)", RegexOptions.IgnoreCase)]
    private static partial Regex OneItem();

    [GeneratedRegex(@"\bexclu(?:de|ded|sion)\b.{0,60}\b(?:press|public|media)\b|\b(?:press|public|media)\b.{0,60}\b(?:exclu(?:de|ded|sion)|asked\sto\sleave|withdraw)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Exclusion();

    [GeneratedRegex(@"\b(?:resolved|agreed|recommended|moved|that|excluded|asked\sto\sleave|be\sexcluded)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Resolved();

    [GeneratedRegex(@"\b(?:no\sitems?|not\snecessary|not\srequired|none|no\sneed|there\swere\sno)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unneeded();

    [GeneratedRegex(@"^\W{0,3}(?:exempt|confidential|closed\ssession|private\ssession|in\scamera|part\s(?:two|2|ii|b)\b)|\((?:exempt|confidential|private|closed)[^()]{0,60}\)|\b(?:not\sfor\spublication)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TitleSaysSo();

    [GeneratedRegex(@"\b(?:re-?opened\sto|re-?admit|returned\sto\s(?:open|public)|(?:press\sand\s)?public\s(?:were\s|was\s)?(?:re-?admitted|invited\sback|re-?joined|returned)|resumed\sin\s(?:public|open)|open\ssession\s(?:was\s)?resumed)\b|^open\ssession", RegexOptions.IgnoreCase)]
    private static partial Regex Reopened();

    [GeneratedRegex(@"\b(?:under\s)?section\s100A\s?\(\d\)(?:\([a-z]\))?(?:\sof\sthe\sLocal\sGovernment\sAct\s1972)?|\bparagraphs?\s[\d,\s]+(?:and\s\d+\s)?(?:\([^()]{1,80}\)\s)?of\sPart\s(?:\w+)\sof\s(?:the\s)?Schedule\s12A|\bPart\s(?:I|1|One)\sof\s(?:the\s)?Schedule\s12A|\bsections?\s\d{2}(?:\s?\(\d\))?(?:\s(?:and|&)\s\d{2})?\s(?:of\s)?(?:the\s)?Freedom\sof\sInformation\sAct(?:\s2000)?|\b(?:FOIA?|Freedom\sof\sInformation\sAct(?:\s2000)?)\s(?:section|s\.?)\s?\d{2}(?:\s?\(\d\))?|\bPublic\sBodies\s\(Admission\sto\sMeetings\)\sAct\s1960(?:,?\ss(?:ection|\.)?\s?1\s?\(2\))?", RegexOptions.IgnoreCase)]
    private static partial Regex Grounds();
}
