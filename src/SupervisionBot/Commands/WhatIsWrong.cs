using System.CommandLine;
using System.CommandLine.Parsing;
using SupervisionBot.Words;

namespace SupervisionBot.Commands;

/// <summary>
/// What is wrong with a command as it was typed, in the language that was chosen: the parser's own words are in English for the most part.
/// </summary>
static class WhatIsWrong
{
    /// <summary>The sentence for a command that is missing or is none; null where there is one.</summary>
    public static string? With(ParseResult parsed)
    {
        var at = parsed.CommandResult.Command;
        if (at.Subcommands.Count == 0)
            return null;
        string[] said = [.. at is RootCommand ? [] : (string[])[at.Name], .. parsed.UnmatchedTokens.Take(1)];
        var known = string.Join(CommandTexts.Say("Start.Between"), at.Subcommands.Select(command => command.Name));
        return CommandTexts.Say(
            parsed.UnmatchedTokens.Count > 0 ? "Command.Unknown" : "Command.Needed",
            ("value", string.Join(' ', said)),
            ("known", known)
        );
    }

    /// <summary>A sentence for each thing that is wrong with what follows the command.</summary>
    public static IEnumerable<string> Within(ParseResult parsed)
    {
        List<string> all =
        [
            .. parsed.UnmatchedTokens.Select(token => CommandTexts.Say("Command.NotKnown", ("value", token))),
            .. parsed
                .CommandResult.Command.Arguments.Where(argument => parsed.GetResult(argument) is not { Tokens.Count: > 0 })
                .Select(argument => CommandTexts.Say("Command.Missing", ("value", argument.Name))),
            .. parsed.CommandResult.Command.Options.Select(option => With(option, parsed.GetResult(option))).OfType<string>(),
        ];
        return all.Count > 0 ? all : parsed.Errors.Select(error => error.Message);
    }

    static string? With(Option option, OptionResult? result) =>
        result switch
        {
            null or { Implicit: true } => option.Required
                ? CommandTexts.Say("Command.Missing", ("value", $"{option.Name} {option.HelpName}".TrimEnd()))
                : null,
            { Tokens.Count: 1 } when result.Errors.Any() => result.Errors.First().Message,
            _ when option.ValueType != typeof(bool) && option.Arity.MaximumNumberOfValues > 0 && result.Tokens.Count != 1 => CommandTexts.Say(
                "Command.OneValue",
                ("value", option.Name)
            ),
            _ => null,
        };
}
