using System.Collections.Frozen;

namespace CommitteeBot.Language;

/// <summary>Words that don't say what a question is about.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Grammar =
    """
    a about above after again against all also am an and any are as at be because been before being below between
    both but by can cannot could did do does doing down during each ever few for from further had has have having he
    her here hers him his how i if in into is it its itself just me more most my myself no nor not of off often on
    once only or other our ours out over own same she should so some such than that the their theirs them themselves
    then there these they this those through to too under until up upon us very was we were what when where which
    while who whom whose why will with within without would you your yours s t d ll m o re ve don didn doesn wasn
    isn aren won hasn haven hadn couldn wouldn shouldn
    """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>Words of asking, and words for the record itself.</summary>
    private static readonly FrozenSet<string> Asking =
    """
    please tell told give show list find summarise summarize describe explain say says said mention mentioned
    mentions discuss discussed discussion talk talked know want wanted wants like get got gets getting go goes went
    going come came comes coming happen happened happening actually really currently ever anything something else
    anyone anybody somebody someone everyone thing things lot many much able purely simply exactly due v vs versus
    number numbers amount percentage percent please regarding concerning today recent recently whats wheres whos mr
    mrs ms miss may might must shall minutes minute meeting meetings notes
    """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    public static bool Contains(string word) => Grammar.Contains(word) || Asking.Contains(word);

    /// <summary>A word of grammar only; <c>meeting</c> and <c>said</c> are not.</summary>
    public static bool IsGrammarWord(string word) => Grammar.Contains(word);
}
