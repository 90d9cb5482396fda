using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

// PowerShell from its package, so that the hooks for Windows are run wherever the tests are. Takes the arguments of pwsh.
return ConsoleShell.Start(InitialSessionState.CreateDefault(), "", "", args);
