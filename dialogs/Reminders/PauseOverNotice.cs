using SupervisionBot.Core.Notices;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Reminders;

/// <summary>A pause is over: how much of what was held back is looked at now.</summary>
public sealed class PauseOverNotice(Preferences preferences) : NoticeWriter
{
    static readonly Texts Texts = new(typeof(PauseOverNotice));

    public override string Kind => Preferences.PauseOverNotice;

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (await preferences.HeldByPauseAsync(reader.Speaker.Id, subjects[^1], cancellationToken) is not { } held) return null;
        return new Card("").Title(Texts["PauseOver"]).Text(held switch
        {
            0 => Texts["PauseHeldNothing"],
            1 => Texts["PauseHeldOne"],
            _ => Texts.Say("PauseHeld", ("count", held)),
        }).Buttons(new Button(Texts["HelpTitle"], "reminders.show"));
    }
}
