import { Counter } from "./counter";

export const metadata = { title: "Herald" };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body style={{ margin: 0, font: "16px/1.5 sans-serif" }}>
        <Counter />
        {children}
      </body>
    </html>
  );
}
