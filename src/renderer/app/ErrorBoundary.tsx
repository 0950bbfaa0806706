import { Component, type ErrorInfo, type ReactNode } from 'react';
import { CrashScreen } from './CrashScreen.tsx';
import { bridge } from './host.ts';

type Props = { children: ReactNode; /** Another value opens the screen again: the route. */ resetKey?: string };
type State = { error: Error | null; resetKey: string | undefined };

/** Catches what a screen throws while drawing. It never offers to delete data: the data is not what broke. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { error: null, resetKey: props.resetKey };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    void bridge.calls['app.log']({ level: 'error', message: `${error.stack ?? error.message}\n${info.componentStack ?? ''}`.slice(0, 4_000) });
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return <CrashScreen error={this.state.error} onAgain={() => this.setState({ error: null })} />;
  }
}
