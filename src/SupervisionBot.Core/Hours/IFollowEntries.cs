namespace SupervisionBot.Core.Hours;

/// <summary>
/// Something that an entry can come from, and that has to stay in step with it. It is told whenever the trainee takes the entry back, changes it or
/// has it count again, but not of what it does to the entry itself.
/// </summary>
public interface IFollowEntries
{
    Task FollowAsync(HourEntry entry, CancellationToken cancellationToken);
}
