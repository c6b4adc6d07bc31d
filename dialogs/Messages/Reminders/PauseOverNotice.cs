using SupervisionBot.Core.Notices;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Messages.Reminders;

/// <summary>A pause is over: how much of what was held back is looked at now.</summary>
public sealed class PauseOverNotice(Preferences preferences) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(PauseOverNotice));

    public static NoticeDescription Description { get; } = new(typeof(PauseOverNotice), Preferences.PauseOverNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (await preferences.HeldByPauseAsync(reader.Speaker.Id, subjects[^1], cancellationToken) is not { } held)
            return null;
        return new Card("")
            .Title(Texts["PauseOver"])
            .Text(
                held switch
                {
                    0 => Texts["PauseHeldNothing"],
                    1 => Texts["PauseHeldOne"],
                    _ => Texts.Say("PauseHeld", ("count", held)),
                }
            )
            .Buttons(new Button(Texts["HelpTitle"], RemindersVerbs.Show));
    }
}
