namespace KerjaSama.Workflow;

/// <summary>What a step knows of time: given by the caller, so that the core stays without a clock and without a calendar.</summary>
/// <param name="Now">The instant of the step.</param>
/// <param name="Zone">The office's zone: dates without offset are read in it.</param>
/// <param name="AddWorkingDays">The n-th working day after a date (zero: the date itself), by the office's calendar.</param>
public sealed record StepTime(DateTimeOffset Now, TimeZoneInfo Zone, Func<DateOnly, int, DateOnly> AddWorkingDays);
