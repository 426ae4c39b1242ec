import type { VNode } from "preact";
import type { Certificate } from "../../assistant/desk-ports/taking-part.js";
import { useView } from "../view.js";
import { takingPath } from "./paths.js";

/** A certificate to look at and print; what stands around it stays off the paper. */
export function CertificatePage(props: { certificate: Certificate; offering: string; registration: string }): VNode {
  const { words } = useView();
  const { certificate, offering, registration } = props;
  const { number, name, program, period, done, issuedOn, agency, example } = certificate;
  const pdf = `${takingPath(offering, "certificate")}.pdf?${new URLSearchParams({ of: registration })}`;
  return (
    <>
      <p class="row unprinted">
        <a href={takingPath(offering, "participants")}>{words("desk.taking.page.participants")}</a>
        <a href={pdf} hx-boost="false">
          {words("certificate.pdf")}
        </a>
        <span class="quiet">{words("certificate.print")}</span>
      </p>
      <article class="certificate">
        <p>{words("certificate.number", { number })}</p>
        <h2>{words("certificate.title")}</h2>
        <p class="name">{name}</p>
        <p>
          <strong>{program}</strong>
          <span class="under">{certificate.offering}</span>
          {period === undefined ? null : <span class="under">{period}</span>}
          {done.map((line) => (
            <span class="under" key={line}>
              {line}
            </span>
          ))}
        </p>
        <p>{words("certificate.text")}</p>
        <p>{words("certificate.on", { day: issuedOn })}</p>
        <p class="agency">{agency}</p>
        {example ? <p class="quiet">{words("certificate.example")}</p> : null}
      </article>
    </>
  );
}
