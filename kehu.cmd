@echo off
rem Builds, tests and runs Kehu on Windows. Needs a JDK 17 or newer and Maven.
setlocal EnableExtensions
set "HERE=%~dp0"
if "%HERE:~-1%"=="\" set "HERE=%HERE:~0,-1%"
if not defined KEHU_HOME set "KEHU_HOME=%HERE%\run"
set "DIST=%HERE%\server\target\dist"
set "COMMAND=%~1"

if "%COMMAND%"=="" goto usage
if "%COMMAND%"=="--help" goto usage
if "%COMMAND%"=="-h" goto usage
if "%~2"=="--help" goto usage
if "%COMMAND%"=="simulate" goto simulate
if "%COMMAND%"=="package" goto package
if not "%~2"=="" goto wrong_argument
if "%COMMAND%"=="test" goto test
if "%COMMAND%"=="verify" goto verify
if "%COMMAND%"=="server" goto server
if "%COMMAND%"=="client" goto client
if "%COMMAND%"=="demo" goto demo
>&2 echo kehu: there is no command '%COMMAND%'; right are demo, test, verify, server, client, simulate and package
exit /b 2

:wrong_argument
>&2 echo kehu: %COMMAND% knows no argument '%~2'; kehu --help lists the settings it knows
exit /b 2

:usage
echo Usage: kehu COMMAND
echo.
echo   demo     the demo company: server and client, ready to look at
echo   test     all tests
echo   verify   the long run: all tests and the slow ones, also on the JDK 25 in KEHU_JDK25
echo   server   the server alone (its data: KEHU_HOME\server)
echo   client   the client alone
echo   simulate [--histories N] [--seed S]   the simulation of sync, from a seed
echo   package client^|server^|jar^|update^|key   what is given to people to install, into installer\target\packages: an .msi of client or
echo            server (needs WiX 3 on the PATH), or the server in one jar; an update of clients, or the key in the file
echo            KEHU_UPDATE_KEY that signs it (what is new: KEHU_UPDATE_NOTES)
echo.
echo Needs a JDK 17 or newer and Maven 3.6.3 or newer. Settings: KEHU_HOME (where data are kept; now .\run),
echo KEHU_JDK25 (the folder of a JDK 25, for verify), KEHU_HTTPS_PORT and KEHU_HTTP_PORT (the ports of the server; 8443 and 8080).
if "%COMMAND%"=="" exit /b 2
exit /b 0

:test
call :need_jdk || exit /b 1
call :need_maven || exit /b 1
call mvn --batch-mode -f "%HERE%\pom.xml" verify
exit /b %ERRORLEVEL%

:verify
call :need_jdk || exit /b 1
call :need_maven || exit /b 1
if not defined KEHU_JDK25 (
    >&2 echo kehu: verify runs all tests on a JDK 25 too; set KEHU_JDK25 to the folder of one
    exit /b 1
)
if not exist "%KEHU_JDK25%\bin\javac.exe" (
    >&2 echo kehu: KEHU_JDK25 is %KEHU_JDK25%, where there is no bin\javac.exe; right is the folder of a JDK 25
    exit /b 1
)
call mvn --batch-mode -f "%HERE%\pom.xml" -Pverify verify
if errorlevel 1 exit /b 1
set "JAVA_HOME=%KEHU_JDK25%"
call mvn --batch-mode -f "%HERE%\pom.xml" -Pverify -Dkehu.tests.left.out=once clean verify
exit /b %ERRORLEVEL%

:package
set "KIND="
for %%k in (client server jar update key) do if "%~2"=="%%k" set "KIND=%%k"
if not defined KIND (
    >&2 echo kehu: there is no package '%~2'; right are client, server, jar, update and key
    exit /b 2
)
if not "%~3"=="" (
    >&2 echo kehu: package knows no argument '%~3'; kehu --help lists the settings it knows
    exit /b 2
)
call :need_jdk || exit /b 1
call :need_maven || exit /b 1
call mvn --batch-mode --quiet -f "%HERE%\pom.xml" -Ppackages "-Dkehu.package=%KIND%" "-Dkehu.update.key=%KEHU_UPDATE_KEY%" "-Dkehu.update.notes=%KEHU_UPDATE_NOTES%" -pl server,installer -am -DskipTests -Dspotless.check.skip=true package
exit /b %ERRORLEVEL%

:simulate
call :build || exit /b 1
call :class_path installer test-
"%JAVA%" -Xmx1g "@%HERE%\installer\target\kehu.argfile" org.kehu.installer.simulation.Simulate %2 %3 %4 %5 %6 %7 %8 %9
exit /b %ERRORLEVEL%

:server
call :build || exit /b 1
if not exist "%KEHU_HOME%\server" mkdir "%KEHU_HOME%\server"
"%JAVA%" "@%DIST%\jvm.options" -cp "%DIST%\runtime\*" org.kehu.server.launch.KehuServer --data "%KEHU_HOME%\server" %2 %3
exit /b %ERRORLEVEL%

:client
call :build || exit /b 1
call :class_path client
"%JAVA%" "@%HERE%\client\src\main\dist\jvm.options" "@%HERE%\client\target\kehu.argfile" org.kehu.client.app.Launcher
exit /b %ERRORLEVEL%

:demo
if not defined KEHU_HTTPS_PORT set "KEHU_HTTPS_PORT=8443"
if not defined KEHU_HTTP_PORT set "KEHU_HTTP_PORT=8080"
call :need_free_port KEHU_HTTPS_PORT %KEHU_HTTPS_PORT% || exit /b 1
call :need_free_port KEHU_HTTP_PORT %KEHU_HTTP_PORT% || exit /b 1
call :build || exit /b 1
if not exist "%HERE%\installer\target\classes\org\kehu\installer\demo\DemoCompany.class" (
    >&2 echo kehu: the demo company is not built yet
    exit /b 1
)
set "DEMO=%KEHU_HOME%\demo"
if not defined KEHU_DEMO_PASSWORD set "KEHU_DEMO_PASSWORD=steel-wheels-2005"
rem An earlier demo's company is kept, unless it was not loaded to its end.
if not exist "%DEMO%\loaded" if exist "%DEMO%" rmdir /s /q "%DEMO%"
if not exist "%DEMO%\server" mkdir "%DEMO%\server"
echo kehu: starting the server (its log: %DEMO%\server.out)
type nul >"%DEMO%\server.out"
if exist "%DEMO%\server.ended" del "%DEMO%\server.ended"
start "Kehu demo server" /min cmd /c ""%JAVA%" "@%DIST%\jvm.options" -cp "%DIST%\runtime\*" org.kehu.server.launch.KehuServer --data "%DEMO%\server" >"%DEMO%\server.out" 2>&1 & type nul >"%DEMO%\server.ended""
set "TRIES=0"
:await_server
findstr /c:"https://localhost:%KEHU_HTTPS_PORT%" "%DEMO%\server.out" >nul 2>nul && goto server_ready
if exist "%DEMO%\server.ended" (
    >&2 echo kehu: the server has ended: see %DEMO%\server.out
    exit /b 1
)
set /a TRIES+=1
if %TRIES% GEQ 120 (
    >&2 echo kehu: the server did not start: see %DEMO%\server.out
    call :stop_demo_server
    exit /b 1
)
call :wait_a_second
goto await_server
:server_ready
if exist "%DEMO%\loaded" goto demo_client
call :wait_a_second
echo kehu: loading the demo company
call :class_path installer
set "PASSWORD="
for /f "usebackq delims=" %%p in (`powershell -NoProfile -Command "(Select-String -Path $env:DEMO\server.out -CaseSensitive -Pattern '([a-z2-9]{5}-){3}[a-z2-9]{5}').Matches[-1].Value"`) do set "PASSWORD=%%p"
set "KEHU_PASSWORD=%PASSWORD%"
"%JAVA%" "@%HERE%\installer\target\kehu.argfile" org.kehu.installer.demo.DemoCompany --server=http://127.0.0.1:%KEHU_HTTP_PORT% --user=admin
if errorlevel 1 (
    >&2 echo kehu: the demo company was not loaded; see above
    call :stop_demo_server
    exit /b 1
)
type nul >"%DEMO%\loaded"
:demo_client
echo kehu: signed in as ghernande; everybody's password is %KEHU_DEMO_PASSWORD%
call :class_path client
set "KEHU_PASSWORD=%KEHU_DEMO_PASSWORD%"
"%JAVA%" "@%HERE%\client\src\main\dist\jvm.options" "@%HERE%\client\target\kehu.argfile" org.kehu.client.app.Launcher --server=https://localhost:%KEHU_HTTPS_PORT% "--data=%DEMO%\client" --user=ghernande
call :stop_demo_server
exit /b 0

rem Nothing acknowledged is lost by this: the server's database writes through.
:stop_demo_server
taskkill /f /t /fi "WINDOWTITLE eq Kehu demo server*" >nul 2>nul
exit /b 0

:need_free_port
powershell -NoProfile -Command "try { (New-Object Net.Sockets.TcpClient).Connect('127.0.0.1', %2); exit 1 } catch { exit 0 }"
if errorlevel 1 (
    >&2 echo kehu: port %2 is in use; stop what uses it, or choose another by %1
    exit /b 1
)
exit /b 0

rem Not timeout: it fails where the input comes from a file.
:wait_a_second
ping -n 2 127.0.0.1 >nul
exit /b 0

:build
call :need_jdk || exit /b 1
call :need_maven || exit /b 1
echo kehu: building
call mvn --batch-mode --quiet -f "%HERE%\pom.xml" -DskipTests -Dspotless.check.skip=true package
if errorlevel 1 (
    >&2 echo kehu: the build failed; see above
    exit /b 1
)
exit /b 0

rem A class path may be longer than a command line, so it goes through a file, where Java takes \ for an escape.
:class_path
set "LINE="
for /f "usebackq delims=" %%l in ("%HERE%\%1\target\%~2classpath.txt") do set "LINE=%%l"
set "LINE=%HERE%\%1\target\classes;%LINE%"
if not "%~2"=="" set "LINE=%HERE%\%1\target\%~2classes;%LINE%"
>"%HERE%\%1\target\kehu.argfile" echo -cp "%LINE:\=/%"
exit /b 0

:need_jdk
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "VERSION="
for /f "tokens=3" %%v in ('cmd /c ""%JAVA%" -XshowSettings:properties -version 2>&1" ^| findstr /c:"java.specification.version ="') do set "VERSION=%%v"
if not defined VERSION (
    >&2 echo kehu: no java found; Kehu needs a JDK 17 or newer: install one, or point JAVA_HOME to one
    exit /b 1
)
if "%VERSION:~0,2%"=="1." set "VERSION=8"
if %VERSION% LSS 17 (
    >&2 echo kehu: java is version %VERSION%; Kehu needs a JDK 17 or newer: install one, or point JAVA_HOME to one
    exit /b 1
)
if defined JAVA_HOME (
    if exist "%JAVA_HOME%\bin\javac.exe" exit /b 0
) else (
    where javac >nul 2>nul && exit /b 0
)
>&2 echo kehu: java is a runtime without a compiler; Kehu needs a JDK 17 or newer: install one, or point JAVA_HOME to one
exit /b 1

:need_maven
where mvn >nul 2>nul
if errorlevel 1 (
    >&2 echo kehu: no mvn found; Kehu is built by Maven 3.6.3 or newer: install it and put it on the PATH
    exit /b 1
)
exit /b 0
