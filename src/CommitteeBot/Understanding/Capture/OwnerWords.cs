namespace CommitteeBot.Understanding.Capture;

/// <summary>The words by which a doer is told from the beginning of a sentence.</summary>
internal static class OwnerWords
{
    private static HashSet<string> Set(string words) =>
        new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    /// <summary>An order to nobody in particular: "send the figures to JR".</summary>
    public static readonly HashSet<string> Verbs = Set(
        "send write report provide circulate ask check speak talk respond reply refer go invite share give "
            + "bring add update review prepare arrange "
        + "publish email phone call contact look find get make take put set ensure consider agree continue try "
            + "seek include submit present "
        + "draft produce amend correct chase follow book organise schedule confirm explain discuss work meet "
            + "return come pass forward issue "
        + "remind request obtain investigate explore develop distribute feed note remember need want start "
            + "begin complete finish liaise visit "
        + "attend move raise record log supply hold run keep read let help use be do have see tell show offer apply");

    /// <summary>What a spoken line begins with; nobody is called so.</summary>
    public static readonly HashSet<string> Markers = Set(
        "right ok okay so well yes yeah yep no oh ah also then now sorry great good fine sure alright actually wait oops "
            + "thanks cheers lovely brilliant perfect happy hope need glad delighted keen able due");

    /// <summary>The object of a task, not its owner.</summary>
    public static readonly HashSet<string> Things = Set(
        "figures report reports paper papers letter letters minutes data information details plan briefing "
            + "presentation update numbers statistics "
        + "email item items agenda meeting meetings breakdown policy strategy budget analysis summary feedback "
            + "evidence document documents further more "
        + "all-member this that these those it there what how why when where which");

    public static readonly HashSet<string> Joins = Set("and & of the for with , / + in on de la van von der den");

    /// <summary>Offices and bodies, also as people type them without capitals.</summary>
    public static readonly HashSet<string> Offices = Set(
        "clerk chair chairman chairwoman chairperson vice-chair vice deputy assistant chief constable "
            + "commissioner officer officers secretary treasurer "
        + "director directors head manager managers lead leader mayor councillor councillors member members "
            + "team teams office panel committee board "
        + "police force force's service services council council's council’s executive chief-executive "
            + "monitoring finance legal democratic scrutiny "
        + "superintendent inspector sergeant commander accountant auditor auditors solicitor administrator "
            + "coordinator co-ordinator "
        + "all everyone everybody both partners staff hr it ict comms communications group department trust "
        + "cc dcc acc pcc dpcc opcc cfo ceo coo cex md dci di supt cllr cllrs mr mrs ms miss dr sir dame prof "
            + "rev insp sgt pc ch");

    /// <summary>The words for a group of people.</summary>
    public static readonly HashSet<string> Bodies = Set("team teams department group unit office service services "
        + "trust partnership council force board panel committee");

    /// <summary>Short words that are no initials.</summary>
    public static readonly HashSet<string> ShortWords = Set(
        "go do be is am are was has had can may get set put see use add fix ask try buy pay let run cut end "
            + "act aim due new old all any one two the an "
        + "and or but not how who why now yes no ok up in on at by of for to as so it we he she you our his "
            + "her its out off few way day");
}
