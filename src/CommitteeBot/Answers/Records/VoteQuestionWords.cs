namespace CommitteeBot.Answers.Records;

/// <summary>Words of questions about votes and interests that say nothing of their subject.</summary>
internal static class VoteQuestionWords
{
    private static readonly HashSet<string> Words =
        ("propose proposed proposes proposer proposing proposal second seconded seconder seconds move moved mover moving nominate "
            + "nominated put forward table tabled motion motions vote votes voted voting against favour abstain "
            + "abstained "
            + "abstention abstentions abstaining unanimous unanimously casting cast recorded result outcome split "
            + "carried lost "
            + "passed defeated agreed agree oppose opposed dissent dissented close tight many whom ever declare "
            + "declared "
            + "declaring declaration declarations interest interests conflict conflicts pecuniary disclosable "
            + "prejudicial "
            + "personal registrable disclose disclosed register registered leave left withdraw withdrew room part "
            + "stay stayed "
            + "step out meeting meetings item items councillor councillors cllr cllrs member members minutes "
            + "approve approved "
            + "approval say name names anyone anybody someone recuse recused when committee board council panel "
            + "last latest "
            + "previous use used chair chairman going through discussed taken back decision dead heat tied tie "
            + "settled settle")
            .Split(' ').ToHashSet(StringComparer.Ordinal);

    public static bool AreNoSubject(string word) => Words.Contains(word);
}
