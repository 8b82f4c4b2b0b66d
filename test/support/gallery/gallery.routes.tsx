// One page with every component, in realistic words: for looking at, and for the tests of the whole sheet.
import type { FastifyInstance } from "fastify";
import { HeadOfGallery } from "./gallery-head.view.tsx";
import { ListsOfGallery } from "./gallery-lists.view.tsx";
import { PlotsOfGallery } from "./gallery-plots.view.tsx";

export async function galleryRoutes(server: FastifyInstance): Promise<void> {
  const crumbs = [{ label: "Instruments", to: "/gallery" }];
  const body = (
    <>
      <HeadOfGallery />
      <ListsOfGallery />
      <PlotsOfGallery />
    </>
  );
  server.get("/en/gallery", async (_request, reply) => reply.sendPage({ title: "Gallery", crumbs, section: "instruments" }, body));
  server.get("/en/gallery/desk", async (_request, reply) => reply.sendPage({ title: "Gallery of the desk", crumbs, density: "desk" }, body));
}
