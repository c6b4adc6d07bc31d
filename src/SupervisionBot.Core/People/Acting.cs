namespace SupervisionBot.Core.People;

/// <summary>What somebody acts as when they change a trainee's record. Stored by name.</summary>
public enum Capacity
{
    Trainee,
    Supervisor,
    Deputy,
    Administrator,
}

/// <summary>By what right somebody acts for a trainee. Null where one is asked for means that they may not.</summary>
public abstract record Acting
{
    Acting() { }

    /// <summary>Supervises the trainee's group.</summary>
    public sealed record AsSupervisor : Acting;

    /// <summary>Named by the group's supervisor for a time.</summary>
    public sealed record AsDeputyOf(PersonId Supervisor) : Acting;

    /// <summary>Runs the batch; steps in where a supervisor does not.</summary>
    /// <param name="Supervisor">In whose place; null when the trainee has no supervisor, or several.</param>
    public sealed record AsAdministrator(PersonId? Supervisor) : Acting;

    public Capacity Capacity =>
        this switch
        {
            AsSupervisor => Capacity.Supervisor,
            AsDeputyOf => Capacity.Deputy,
            _ => Capacity.Administrator,
        };

    public PersonId? InPlaceOf =>
        this switch
        {
            AsDeputyOf deputy => deputy.Supervisor,
            AsAdministrator administrator => administrator.Supervisor,
            _ => null,
        };
}
