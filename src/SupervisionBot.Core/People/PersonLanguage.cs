namespace SupervisionBot.Core.People;

/// <summary>Changes the language in which a person is spoken to.</summary>
public sealed class PersonLanguage(SupervisionDb db)
{
    /// <summary>Takes effect when the turn is saved.</summary>
    public async Task ChangeAsync(PersonId id, Language language, CancellationToken cancellationToken)
    {
        if (await db.People.FindAsync([id], cancellationToken) is { } person)
            person.Speak(language);
    }
}
