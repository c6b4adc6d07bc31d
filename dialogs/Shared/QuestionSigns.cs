using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>How well words fit that ask about hours, beside the phrases by which conversations are asked for.</summary>
public static class QuestionSigns
{
    /// <summary>More than a line that opens like another request: "group work so far" is no entry.</summary>
    const double Question = 0.95;

    /// <summary>Less than any request, and never an interruption: "with Li Ming" may answer what was asked.</summary>
    const double Guess = 0.88;

    /// <summary>A question that ends like one is asked also while another talk waits.</summary>
    public static double Asked(Turn turn) => turn.Words.TrimEnd() is [.., '?' or '？'] ? Phrase.Whole : Question;

    public static double Of(Turn turn) =>
        turn.Words.Length == 0
            ? 0
            : QuestionReader.Sign(turn.Words) switch
            {
                QuestionSign.Surely => Asked(turn),
                QuestionSign.Perhaps => Guess,
                _ => 0,
            };
}
