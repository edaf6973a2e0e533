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
if "%COMMAND%"=="test" goto test
if "%COMMAND%"=="server" goto server
if "%COMMAND%"=="client" goto client
if "%COMMAND%"=="demo" goto demo
>&2 echo kehu: there is no command '%COMMAND%'; right are demo, test, server and client
exit /b 2

:usage
echo Usage: kehu COMMAND
echo.
echo   demo     the demo company: server and client, ready to look at
echo   test     all tests
echo   server   the server alone (its data: KEHU_HOME\server)
echo   client   the client alone
echo.
echo Needs a JDK 17 or newer and Maven 3.6.3 or newer. Settings: KEHU_HOME (where data are kept; now .\run),
echo KEHU_HTTPS_PORT and KEHU_HTTP_PORT (the ports of the server; 8443 and 8080).
if "%COMMAND%"=="" exit /b 2
exit /b 0

:test
call :need_jdk || exit /b 1
call :need_maven || exit /b 1
call mvn --batch-mode -f "%HERE%\pom.xml" verify
exit /b %ERRORLEVEL%

:server
call :build || exit /b 1
if not exist "%KEHU_HOME%\server" mkdir "%KEHU_HOME%\server"
"%JAVA%" "@%DIST%\jvm.options" -cp "%DIST%\runtime\*" org.kehu.server.launch.KehuServer --data "%KEHU_HOME%\server"
exit /b %ERRORLEVEL%

:client
call :build || exit /b 1
call :class_path client
"%JAVA%" "@%HERE%\client\target\kehu.argfile" org.kehu.client.app.Launcher
exit /b %ERRORLEVEL%

:demo
>&2 echo kehu: the demo is not built yet for Windows; start the server and the client by themselves
exit /b 1

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
for /f "usebackq delims=" %%l in ("%HERE%\%1\target\classpath.txt") do set "LINE=%%l"
set "LINE=%HERE%\%1\target\classes;%LINE%"
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
exit /b 0

:need_maven
where mvn >nul 2>nul
if errorlevel 1 (
    >&2 echo kehu: no mvn found; Kehu is built by Maven 3.6.3 or newer: install it and put it on the PATH
    exit /b 1
)
exit /b 0
