namespace MlPlatform.Components.Monitoring.Dashboards;

/// <summary>Something that the reader of a dashboard chooses.</summary>
/// <param name="Name">Its name; panels write it with a <c>$</c> before.</param>
/// <param name="Series">The series, with a selector or without, whose values of a label are the choices.</param>
/// <param name="Label">The label.</param>
sealed record Variable(string Name, string Series, string Label);
