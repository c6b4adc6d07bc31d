namespace SupervisionBot.Tests.Channels;

/// <summary>A test that looks at the memory of the process has it to itself.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
